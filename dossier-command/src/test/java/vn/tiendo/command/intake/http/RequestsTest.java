package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.intake.kafka.TestLane;

/** What holds for every request at the door, whatever it carries. */
class RequestsTest {
    private static final String TOPIC = "requests";
    private static final int MEBIBYTE = 1 << 20;
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

    @Test
    void a_body_over_one_mebibyte_is_too_large() {
        String twoMebibytes = " ".repeat(2 * MEBIBYTE);
        HttpRequest.BodyPublisher ofUnknownLength =
                HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(twoMebibytes));

        door.post(Door.EVENT, twoMebibytes).mustBe(413);
        door.post(Door.BATCH, twoMebibytes).mustBe(413);
        door.post(Door.EVENT, ofUnknownLength, Map.of()).mustBe(413);
        String event = Told.returned(dossier, "1");
        door.post(Door.EVENT, event + " ".repeat(MEBIBYTE - event.length())).mustBe(202);
    }

    @Test
    void other_types_and_compressed_bodies_are_not_supported() {
        String event = Told.returned(dossier, "1");

        door.post("text/plain", event).mustBe(415);
        door.post("application/json", event).mustBe(415);
        door.post("application/xml", event).mustBe(415);
        door.post(Door.EVENT, event, Map.of("Content-Encoding", "gzip")).mustBe(415);
        door.post(Door.STREAM, event, Map.of("Content-Encoding", "gzip")).mustBe(415);
        door.send(door.request("/api/v1/dossier-events")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build())
                .mustBe(415);
    }

    @Test
    void the_answer_is_told_whatever_the_request_accepts() {
        door.post(Door.EVENT, Told.returned(dossier, "1"), Map.of("Accept", "text/html"))
                .mustBe(202);
        door.post(Door.EVENT, "{", Map.of("Accept", "text/html")).mustBe(400);
    }

    @Test
    void what_passes_and_what_does_not_is_counted() {
        double acceptedBefore = accepted();

        door.post(Door.BATCH, "[" + Told.returned(dossier, "1") + "," + Told.returned(dossier, "2") + "]");
        door.post(Door.EVENT, Told.event(dossier, "1", "returned", "2023-10-02T01:12:00Z", "{\"email\":1}"));

        assertThat(accepted() - acceptedBefore).isEqualTo(2);
        assertThat(door.meters()
                        .get("tiendo.intake.refused")
                        .tags("door", "event", "code", "PERSONAL_DATA")
                        .counter()
                        .count())
                .isPositive();
    }

    private static double accepted() {
        return door.meters()
                .get("tiendo.intake.accepted")
                .tag("door", "batch")
                .counter()
                .count();
    }
}
