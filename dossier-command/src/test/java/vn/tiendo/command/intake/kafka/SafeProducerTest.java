package vn.tiendo.command.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import vn.tiendo.testing.TestBroker;

class SafeProducerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TopicPartition PLACE = new TopicPartition("safely-sent", 0);

    /**
     * The broker numbers only those who repeat nothing twice, and Kafka lets nobody be one of them who does not wait for
     * all replicas in sync. With a single broker nothing else tells who waits for how many.
     */
    @Test
    void the_broker_knows_it_for_one_that_waits_for_all_replicas_in_sync() throws Exception {
        TestBroker.createTopic(LifecycleTopic.named(PLACE.topic(), new TopicSettings(1, 1, 1), true));

        try (Producer<byte[], byte[]> producer = SafeProducer.connect(
                        Map.of("bootstrap.servers", TestBroker.address()), new IntakeSettings(PATIENCE, PATIENCE));
                Admin admin = TestBroker.admin()) {
            producer.send(new ProducerRecord<>(PLACE.topic(), new byte[0], new byte[0]))
                    .get();

            assertThat(numbered(admin)).isEqualTo(1);
        }
    }

    private static int numbered(Admin admin) throws InterruptedException, ExecutionException {
        return admin.describeProducers(List.of(PLACE))
                .partitionResult(PLACE)
                .get()
                .activeProducers()
                .size();
    }
}
