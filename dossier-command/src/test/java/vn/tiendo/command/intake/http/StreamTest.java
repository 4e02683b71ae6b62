package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.RefusedLine;
import vn.tiendo.command.intake.kafka.TestLane;
import vn.tiendo.command.intake.kafka.TestTopic;
import vn.tiendo.contract.code.DossierCode;

class StreamTest {
    private static final String TOPIC = "stream";
    private static Door door;

    private final String dossier = Told.newDossier();

    @BeforeAll
    static void open() {
        door = Door.before(TestLane.to(TOPIC, Duration.ofSeconds(30)));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void forget() {
        door.rejections().clear();
    }

    @Test
    void a_stream_is_accepted_in_its_order() {
        String lines = lines(dossier, 5_000);

        assertThat(door.post(Door.STREAM, lines).mustBe(202).body())
                .isEqualTo(json("{\"accepted\":5000,\"refused\":0,\"errors\":[]}"));
        assertThat(records()).hasSize(5_000);
        assertThat(new String(records().getLast().value(), StandardCharsets.UTF_8))
                .contains("\"id\":\"4999\"");
    }

    @Test
    void of_a_stream_with_bad_lines_the_good_ones_are_taken() {
        String stream = String.join(
                "\n",
                Told.returned(dossier, "1"),
                "",
                "nonsense",
                Told.event(dossier, "2", "processed", "yesterday", "{}"),
                " \t\r",
                Told.returned(dossier, "3") + "\r",
                Told.returned(dossier, "4"));

        Answer answer = door.post(Door.STREAM, stream).mustBe(202);

        assertThat(answer.body().get("accepted").intValue()).isEqualTo(3);
        assertThat(answer.body().get("refused").intValue()).isEqualTo(2);
        assertThat(answer.errors())
                .containsExactly("3 MALFORMED ", "4 INVALID_VALUE /time", "4 MISSING_FIELD /data/outcome");
        assertThat(records()).hasSize(3);
    }

    @Test
    void refused_lines_appear_among_the_rejections_without_their_bytes() {
        String bad = Told.event(dossier, "2", "returned", "2023-10-02T01:12:00Z", "{\"phone\":\"0912345678\"}");

        door.post(Door.STREAM, Told.returned(dossier, "1") + "\n" + bad).mustBe(202);

        RefusedLine line = door.rejections().getFirst();
        assertThat(line.line()).isEqualTo(2);
        assertThat(line.json()).isNull();
        assertThat(line.hash()).isEqualTo(Sha256.of(bad.getBytes(StandardCharsets.UTF_8)));
        assertThat(line.refused().dossier()).isEqualTo(new DossierCode(dossier));
        assertThat(line.refused().id()).isEqualTo("2");
    }

    @Test
    void a_line_of_the_future_is_set_aside_with_its_bytes() {
        String future = Told.event(dossier, "2", "returned", "2099-01-01T00:00:00Z", "{}");

        assertThat(door.post(Door.STREAM, future).mustBe(202).errors()).containsExactly("1 IN_THE_FUTURE /time");
        assertThat(door.rejections().getFirst().json()).isEqualTo(future);
    }

    @Test
    void a_line_over_64_kib_is_one_refused_line() {
        String good = Told.returned(dossier, "1");
        String longest = good + " ".repeat(65_536 - good.length());
        String tooLong = good + " ".repeat(65_537 - good.length());
        String muchTooLong = "x".repeat(1_000_000);

        Answer answer = door.post(
                        Door.STREAM,
                        String.join("\n", longest, tooLong, good, muchTooLong, Told.returned(dossier, "2"), tooLong))
                .mustBe(202);

        assertThat(answer.body().get("accepted").intValue()).isEqualTo(3);
        assertThat(answer.errors()).containsExactly("2 MALFORMED ", "4 MALFORMED ", "6 MALFORMED ");
        assertThat(door.rejections())
                .extracting(RefusedLine::hash)
                .containsExactly(
                        Sha256.of(tooLong.getBytes(StandardCharsets.UTF_8)),
                        Sha256.of(muchTooLong.getBytes(StandardCharsets.UTF_8)),
                        Sha256.of(tooLong.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_thousand_errors_are_shown_and_all_are_counted() {
        Answer answer = door.post(Door.STREAM, "7\n".repeat(2_500)).mustBe(202);

        assertThat(answer.body().get("refused").intValue()).isEqualTo(2_500);
        assertThat(answer.errors()).hasSize(1_000);
        assertThat(door.rejections())
                .hasSize(2_500)
                .allSatisfy(line ->
                        assertThat(line.refused().faults().getFirst().code()).isEqualTo(RejectionCode.MALFORMED));
    }

    @Test
    void an_empty_stream_is_accepted() {
        assertThat(door.post(Door.STREAM, "").mustBe(202).body())
                .isEqualTo(json("{\"accepted\":0,\"refused\":0,\"errors\":[]}"));
    }

    @Test
    void a_stream_may_be_longer_than_what_fits_into_the_memory_at_once() {
        byte[] piece = (" ".repeat(65_000) + "\n").getBytes(StandardCharsets.UTF_8);
        List<InputStream> pieces = Stream.concat(
                        IntStream.range(0, 2_000).<InputStream>mapToObj(_ -> new ByteArrayInputStream(piece)),
                        Stream.of(new ByteArrayInputStream(
                                Told.returned(dossier, "1").getBytes(StandardCharsets.UTF_8))))
                .toList();
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(Collections.enumeration(pieces)));

        assertThat(door.post(Door.STREAM, body, Map.of())
                        .mustBe(202)
                        .body()
                        .get("accepted")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void lines_are_sent_as_they_come() throws IOException {
        try (RawStream stream = new RawStream(door.port())) {
            stream.line(Told.returned(dossier, "1"));

            Awaitility.await().until(() -> records().size() == 1);

            stream.piece(Told.returned(dossier, "2").substring(0, 10));
            stream.line(Told.returned(dossier, "2").substring(10));
            stream.end();
            assertThat(RawStream.body(stream.answer()).get("accepted").intValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_stream_that_breaks_off_is_told_how_many_lines_are_in() throws IOException {
        try (RawStream stream = new RawStream(door.port())) {
            stream.line(Told.returned(dossier, "1"));
            stream.line("");
            stream.line("nonsense");
            stream.line(Told.returned(dossier, "2"));
            stream.piece(Told.returned(dossier, "3"));
            stream.breakOff();

            String answer = stream.answer();

            assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After: 5");
            assertThat(RawStream.body(answer).get("acknowledgedLines").intValue())
                    .isEqualTo(4);
            assertThat(records()).hasSize(2);
        }
    }

    private static String lines(String dossier, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Told.returned(dossier, Integer.toString(i)))
                .collect(Collectors.joining("\n"));
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        return TestTopic.records(TOPIC, dossier);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
