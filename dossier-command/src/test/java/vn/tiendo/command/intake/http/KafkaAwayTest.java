package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.intake.kafka.TestLane;
import vn.tiendo.command.intake.kafka.TestTopic;

class KafkaAwayTest {
    private final String dossier = Told.newDossier();

    @Test
    void nothing_is_accepted_that_kafka_does_not_acknowledge_in_time() {
        try (Door door = Door.before(TestLane.toNobody(Duration.ofSeconds(1)))) {
            String event = Told.returned(dossier, "1");

            assertLater(door.post(Door.EVENT, event));
            assertLater(door.post(Door.BATCH, "[" + event + "]"));
            Answer stream = door.post(Door.STREAM, "\n7\n" + event + "\n" + event);
            assertLater(stream);
            assertThat(stream.body().get("acknowledgedLines").intValue()).isEqualTo(2);
        }
    }

    private static void assertLater(Answer answer) {
        answer.mustBe(503);
        assertThat(answer.retryAfter()).hasValue("5");
    }

    @Test
    void a_stream_ends_where_kafka_stops_taking() throws IOException {
        String topic = "kafka-stops";
        try (Door door = Door.before(TestLane.to(topic, Duration.ofSeconds(30)));
                RawStream stream = new RawStream(door.port())) {
            stream.line(Told.returned(dossier, "1"));
            stream.line("");
            stream.line("nonsense");
            stream.line(Told.returned(dossier, "2"));
            Awaitility.await().until(() -> TestTopic.records(topic, dossier).size() == 2);

            TestTopic.stopTaking(topic);
            stream.line(Told.returned(dossier, "3"));
            stream.line(Told.returned(dossier, "4"));
            stream.end();

            String answer = stream.answer();
            assertThat(answer).startsWith("HTTP/1.1 503").containsIgnoringCase("Retry-After: 5");
            assertThat(RawStream.body(answer).get("acknowledgedLines").intValue())
                    .isEqualTo(4);
        }
    }

    @Test
    void a_sender_that_never_ends_is_told_as_well() throws IOException {
        try (Door door = Door.before(TestLane.toNobody(Duration.ofSeconds(1)));
                RawStream stream = new RawStream(door.port())) {
            stream.line(Told.returned(dossier, "1"));
            stream.line(Told.returned(dossier, "2"));

            assertThat(stream.answer()).startsWith("HTTP/1.1 503");
        }
    }
}
