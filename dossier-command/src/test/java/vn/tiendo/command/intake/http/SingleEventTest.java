package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tiendo.command.intake.kafka.TestLane;
import vn.tiendo.command.intake.kafka.TestTopic;

/** One event in a request. */
class SingleEventTest {
    private static final String TOPIC = "single-event";
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

        assertThat(body).isEqualTo(Taken.json("{\"accepted\":1}"));
        ConsumerRecord<byte[], byte[]> record = records().getFirst();
        assertThat(Taken.json(new String(record.value(), StandardCharsets.UTF_8)))
                .isEqualTo(Taken.json(event.replace("\"data\"", "\"datacontenttype\":\"application/json\",\"data\"")));
        assertThat(record.headers().lastHeader("content-type").value())
                .isEqualTo("application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8));
        assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
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
        assertThat(Taken.ids(records())).containsExactly("hồ sơ");
        assertThat(door.post("application/json", "{}", headers).mustBe(422).errors())
                .containsExactly("0 MISSING_FIELD /data/outcome");
        assertThat(door.post("application/json", "{", headers).mustBe(400).errors())
                .containsExactly("0 MALFORMED /data");
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

    private void assertRefused(String event, String... errors) {
        assertThat(door.post(Door.EVENT, event).mustBe(422).errors()).containsExactly(errors);
    }

    private String event(String id, String kind, String data) {
        return Told.event(dossier, id, kind, "2023-10-02T01:12:00Z", data);
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        return TestTopic.records(TOPIC, dossier);
    }
}
