package vn.tiendo.command.intake.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.tiendo.testing.TestBroker;

class SafeProducerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** As where one of two replicas is away: what the other one takes could be lost with it. */
    @Test
    void an_event_that_too_few_replicas_hold_is_not_acknowledged() {
        String topic = "too-few-replicas";
        TestBroker.createTopic(LifecycleTopic.named(topic, new TopicSettings(1, 1, 2), false));

        try (Producer<byte[], byte[]> producer = SafeProducer.connect(
                Map.of("bootstrap.servers", TestBroker.address()), new IntakeSettings(PATIENCE, PATIENCE))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, new byte[0], new byte[0]))
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }
}
