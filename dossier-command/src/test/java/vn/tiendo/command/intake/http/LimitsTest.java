package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.intake.kafka.TestLane;
import vn.tiendo.command.intake.kafka.TestTopic;

/** What the door does where more comes than it has room for. */
class LimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String dossier = Told.newDossier();
    private final String topic = "limits-" + dossier;

    @Test
    void more_streams_than_there_is_room_for_are_sent_away_and_events_still_taken() throws IOException {
        try (Door door = door("--tiendo.intake.most-streams=1");
                RawStream stream = begun(door)) {
            assertFull(door.post(Door.STREAM, Told.returned(dossier, "2")), "Too much is being sent");
            door.post(Door.EVENT, Told.returned(dossier, "3")).mustBe(202);

            stream.end();
            assertThat(stream.answer()).startsWith("HTTP/1.1 202");
            door.post(Door.STREAM, Told.returned(dossier, "2")).mustBe(202);
        }
    }

    @Test
    void more_bytes_than_there_is_room_for_are_sent_away_unread() throws IOException {
        try (Door door = door("--tiendo.intake.most-bytes=1MB");
                Socket slow = new Socket("127.0.0.1", door.port())) {
            write(
                    slow,
                    "POST /api/v1/dossier-events HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Door.BATCH
                            + "\r\nContent-Length: 1048576\r\n\r\n[");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertFull(door.post(Door.EVENT, Told.returned(dossier, "1")), "Too much is being sent"));

            slow.close();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            door.post(Door.EVENT, Told.returned(dossier, "1")).status() == 202);
        }
    }

    @Test
    void more_requests_than_are_worked_on_at_once_are_told_to_come_back() throws IOException {
        try (Door door = door("--tiendo.http.most-at-once=1");
                RawStream stream = begun(door)) {
            assertFull(door.post(Door.EVENT, Told.returned(dossier, "2")), "try again in a few seconds");

            stream.end();
            assertThat(stream.answer()).startsWith("HTTP/1.1 202");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            door.post(Door.EVENT, Told.returned(dossier, "2")).status() == 202);
        }
    }

    @Test
    void connections_that_ask_nothing_keep_nobody_out() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try (Door door = door()) {
            for (int i = 0; i < 1_500; i++) {
                idle.add(new Socket("127.0.0.1", door.port()));
            }
            door.post(Door.EVENT, Told.returned(dossier, "1")).mustBe(202);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void who_says_nothing_for_long_is_left() throws IOException {
        try (Door door = door("--server.tomcat.connection-timeout=200ms");
                Socket idle = new Socket("127.0.0.1", door.port())) {
            idle.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_stream_that_pauses_for_too_long_is_told_what_is_acknowledged() throws IOException {
        try (Door door = door("--server.tomcat.connection-timeout=500ms");
                RawStream stream = begun(door)) {
            String answer = stream.answer();

            assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After: 5");
            assertThat(RawStream.body(answer).get("acknowledgedLines").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_body_that_comes_a_byte_at_a_time_is_told_that_it_is_too_slow() throws IOException {
        try (Door door = door("--tiendo.intake.longest-arrival=300ms", "--tiendo.intake.most-bytes=1MB");
                Socket slow = new Socket("127.0.0.1", door.port())) {
            write(
                    slow,
                    "POST /api/v1/dossier-events HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + Door.BATCH
                            + "\r\nContent-Length: 1048576\r\n\r\n[");

            assertThat(statusWhileSaying(slow, " ")).isEqualTo("HTTP/1.1 408");
            door.post(Door.EVENT, Told.returned(dossier, "1")).mustBe(202);
        }
    }

    /** The bytes come often enough that nobody would call it silence. */
    private static String statusWhileSaying(Socket socket, String little) throws IOException {
        socket.setSoTimeout(20);
        byte[] status = new byte["HTTP/1.1 408".length()];
        int read = 0;
        while (read < status.length) {
            try {
                read += socket.getInputStream().read(status, read, status.length - read);
            } catch (SocketTimeoutException none) {
                write(socket, little);
            }
        }
        return new String(status, StandardCharsets.US_ASCII);
    }

    @Test
    void a_line_that_comes_a_byte_at_a_time_ends_its_stream_and_gives_its_place_back() throws IOException {
        try (Door door = door("--tiendo.intake.longest-arrival=300ms", "--tiendo.intake.most-streams=1");
                RawStream stream = begun(door)) {
            String answer = stream.answerWhileSaying("x");

            assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After: 5");
            assertThat(RawStream.body(answer).get("acknowledgedLines").intValue())
                    .isEqualTo(1);
            door.post(Door.STREAM, Told.returned(dossier, "2")).mustBe(202);
        }
    }

    @Test
    void a_stream_may_last_as_long_as_its_lines_come_whole() throws IOException {
        try (Door door = door("--tiendo.intake.longest-arrival=300ms");
                RawStream stream = begun(door)) {
            long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            int lines = 1;
            while (System.nanoTime() < end) {
                stream.line(Told.returned(dossier, Integer.toString(++lines)));
            }
            stream.end();

            String answer = stream.answer();
            assertThat(answer).startsWith("HTTP/1.1 202");
            assertThat(RawStream.body(answer).get("accepted").intValue()).isEqualTo(lines);
        }
    }

    private Door door(String... settings) {
        return Door.before(TestLane.to(topic, PATIENCE), settings);
    }

    /** A stream of which the first line is taken. */
    private RawStream begun(Door door) throws IOException {
        RawStream stream = new RawStream(door.port());
        stream.line(Told.returned(dossier, "1"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !TestTopic.records(topic, dossier).isEmpty());
        return stream;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static void assertFull(Answer answer, String detail) {
        answer.mustBe(503);
        assertThat(answer.retryAfter()).hasValue("5");
        assertThat(answer.body().get("detail").stringValue()).contains(detail);
    }
}
