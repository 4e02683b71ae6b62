package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.intake.kafka.TestLane;
import vn.tiendo.command.intake.kafka.TestTopic;

class SingleAndBatchTest {
    private static final String TOPIC = "single-and-batch";
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
    void an_event_is_accepted_once_it_lies_on_the_topic_under_the_key_of_its_dossier() {
        String event = Told.returned(dossier, "1");

        JsonNode body =
                door.post(Door.EVENT + "; charset=UTF-8", event).mustBe(202).body();

        assertThat(body).isEqualTo(json("{\"accepted\":1}"));
        ConsumerRecord<byte[], byte[]> record = records().getFirst();
        assertThat(json(new String(record.value(), StandardCharsets.UTF_8)))
                .isEqualTo(json(event.replace("\"data\"", "\"datacontenttype\":\"application/json\",\"data\"")));
        assertThat(record.headers().lastHeader("content-type").value())
                .isEqualTo("application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
        assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
    }

    @Test
    void a_batch_is_accepted_in_its_order() {
        String batch = "[" + Told.returned(dossier, "1") + "," + Told.returned(dossier, "2") + "]";

        assertThat(door.post(Door.BATCH, batch).mustBe(202).body()).isEqualTo(json("{\"accepted\":2}"));
        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void a_batch_of_a_thousand_is_accepted_and_one_more_is_not() {
        List<String> thousand =
                IntStream.range(0, 1_000).mapToObj(i -> shortest(dossier, i)).toList();
        String oneMore = "[" + String.join(",", thousand) + "," + shortest(dossier, 1_000) + "]";

        assertThat(door.post(Door.BATCH, thousand.toString()).mustBe(202).body())
                .isEqualTo(json("{\"accepted\":1000}"));
        assertThat(door.post(Door.BATCH, oneMore).mustBe(400).errors()).containsExactly("MALFORMED ");
        assertThat(records()).hasSize(1_000);
    }

    @Test
    void an_empty_batch_is_malformed() {
        assertThat(door.post(Door.BATCH, "[]").mustBe(400).errors()).containsExactly("MALFORMED ");
    }

    @Test
    void of_a_batch_with_one_bad_event_nothing_is_taken() {
        String batch = "[" + Told.returned(dossier, "1") + ","
                + Told.event(dossier, "2", "eaten", "2023-10-02T01:12:00Z", "{}") + ","
                + Told.event(dossier, "3", "processed", "yesterday", "{}") + "]";

        assertThat(door.post(Door.BATCH, batch).mustBe(422).errors())
                .containsExactly("1 UNKNOWN_TYPE /type", "2 INVALID_VALUE /time", "2 MISSING_FIELD /data/outcome");
        assertThat(records()).isEmpty();
    }

    @Test
    void a_batch_with_something_malformed_is_a_bad_request() {
        assertThat(door.post(Door.BATCH, "[7," + Told.returned(dossier, "1").replace("1.0", "2.0") + "]")
                        .mustBe(400)
                        .errors())
                .containsExactly("0 MALFORMED ", "1 INVALID_VALUE /specversion");
    }

    @Test
    void at_most_a_thousand_errors_are_listed() {
        String bad = "[" + String.join(",", Collections.nCopies(1_000, "{}")) + "]";

        assertThat(door.post(Door.BATCH, bad).mustBe(422).errors()).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "[]", "{\"id\":\"1\",\"id\":\"1\"}"})
    void what_is_no_event_is_a_bad_request(String body) {
        assertThat(door.post(Door.EVENT, body).mustBe(400).errors()).containsExactly("0 MALFORMED ");
    }

    @Test
    void truncated_json_is_malformed() {
        String event = Told.returned(dossier, "1");

        assertThat(door.post(Door.EVENT, event.substring(0, event.length() - 1))
                        .mustBe(400)
                        .errors())
                .containsExactly("0 MALFORMED ");
    }

    @Test
    void each_code_of_reading_has_its_answer() {
        assertRefused(event("1", "eaten", "{}"), "0 UNKNOWN_TYPE /type");
        assertRefused(event("1", "returned", "{\"colour\":1}"), "0 UNKNOWN_FIELD /data/colour");
        assertRefused(event("1", "processed", "{}"), "0 MISSING_FIELD /data/outcome");
        assertRefused(event("1", "processed", "{\"outcome\":7}"), "0 INVALID_VALUE /data/outcome");
        assertRefused(event("1", "returned", "{\"hoTen\":\"x\"}"), "0 PERSONAL_DATA /data/hoTen");
        assertRefused(event("\\u0000", "returned", "{}"), "0 INVALID_VALUE /id");
        assertRefused(event("\\ud800", "returned", "{}"), "0 INVALID_VALUE /id");
        assertRefused(event("1".repeat(5_000), "returned", "{}"), "0 INVALID_VALUE /id");
        assertThat(records()).isEmpty();
    }

    @Test
    void what_has_not_happened_yet_is_refused_at_the_door() {
        String in2099 = Told.event(dossier, "1", "returned", "2099-01-01T00:00:00Z", "{}");
        Instant now = Clock.systemUTC().instant();

        assertRefused(in2099, "0 IN_THE_FUTURE /time");
        assertRefused(
                Told.event(dossier, "1", "returned", now.plusSeconds(330).toString(), "{}"), "0 IN_THE_FUTURE /time");
        door.post(
                        Door.EVENT,
                        Told.event(
                                dossier, "1", "returned", now.plusSeconds(270).toString(), "{}"))
                .mustBe(202);
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
    void an_event_in_binary_mode_is_accepted() {
        Map<String, String> headers = Map.of(
                "ce-specversion", "1.0",
                "ce-id", "h%E1%BB%93%20s%C6%A1",
                "CE-Source", "/one-stop-shops/H09",
                "ce-type", "vn.tiendo.dossier.processed.v1",
                "ce-subject", dossier,
                "ce-time", "2023-10-02T01:12:00Z");

        door.post("application/json", "{\"outcome\":\"APPROVED\"}", headers).mustBe(202);
        assertThat(ids()).containsExactly("hồ sơ");
        assertThat(door.post("application/json", "{}", headers).mustBe(422).errors())
                .containsExactly("0 MISSING_FIELD /data/outcome");
        assertThat(door.post("application/json", "{", headers).mustBe(400).errors())
                .containsExactly("0 MALFORMED /data");
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
        door.post(Door.EVENT, event("1", "returned", "{\"email\":1}"));

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

    private void assertRefused(String event, String... errors) {
        assertThat(door.post(Door.EVENT, event).mustBe(422).errors()).containsExactly(errors);
    }

    private String event(String id, String kind, String data) {
        return Told.event(dossier, id, kind, "2023-10-02T01:12:00Z", data);
    }

    private static String shortest(String dossier, int id) {
        return Told.returned(dossier, Integer.toString(id)).replace(",\"data\":{}", "");
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        return TestTopic.records(TOPIC, dossier);
    }

    private List<String> ids() {
        return records().stream()
                .map(record -> json(new String(record.value(), StandardCharsets.UTF_8))
                        .get("id")
                        .stringValue())
                .toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
