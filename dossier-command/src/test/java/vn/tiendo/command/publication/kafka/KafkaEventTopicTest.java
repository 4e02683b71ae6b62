package vn.tiendo.command.publication.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.publication.EventTopic;
import vn.tiendo.feed.Traces;

/** What a broker does that cannot keep what it was sent; a real one does so at no moment that a test could choose. */
class KafkaEventTopicTest {
    private static final EventTraces NO_TRACES = new EventTraces() {
        @Override
        public void keep(List<EventTrace> traces) {}

        @Override
        public List<EventTrace> take(List<StoredEvent> events) {
            return List.of();
        }
    };

    private static final Instant TIME = Instant.parse("2023-10-02T08:00:00Z");
    private static final List<StoredEvent> EVENTS = List.of(event(1), event(2));

    @Test
    void what_is_not_acknowledged_was_not_sent() {
        EventTopic topic = topic(new RefusingProducer());

        assertThatThrownBy(() -> topic.send(EVENTS))
                .isInstanceOf(KafkaException.class)
                .hasCauseInstanceOf(NotEnoughReplicasException.class);
    }

    @Test
    void what_is_acknowledged_was_sent_in_its_order() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

        topic(producer).send(EVENTS);

        assertThat(producer.history())
                .extracting(record -> new String(record.value(), UTF_8))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"position\":\"1\""),
                        second -> assertThat(second).contains("\"position\":\"2\""));
    }

    private static EventTopic topic(MockProducer<byte[], byte[]> producer) {
        return new KafkaEventTopic(producer, JsonMapper.shared(), Clock.systemUTC(), Traces.NONE, NO_TRACES);
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                "H09.12-231002-000" + position,
                0,
                "vn.tiendo.dossier-event.returned.v1",
                TIME,
                TIME,
                "{}".getBytes(UTF_8));
    }

    /** Flushes, as a producer does, without that anything has arrived. */
    private static final class RefusingProducer extends MockProducer<byte[], byte[]> {
        RefusingProducer() {
            super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized void flush() {
            boolean waiting = true;
            while (waiting) {
                waiting = errorNext(new NotEnoughReplicasException("one replica is away"));
            }
        }
    }
}
