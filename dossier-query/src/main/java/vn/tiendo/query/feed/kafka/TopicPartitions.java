package vn.tiendo.query.feed.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.query.feed.StorePositions;

/**
 * Sees to it that the first batch of a process knows of all partitions: while one has told nothing, nothing is known of
 * the whole.
 */
final class TopicPartitions {
    private final AtomicBoolean told = new AtomicBoolean();
    private final KafkaAdmin broker;
    private final StorePositions positions;

    TopicPartitions(KafkaAdmin broker, StorePositions positions) {
        this.broker = broker;
        this.positions = positions;
    }

    /** Within the transaction of a batch. */
    void ensureExpected() {
        if (!told.get()) {
            positions.expect(count());
            told.set(true);
        }
    }

    private int count() {
        try {
            return broker.describeTopics(Topics.DOSSIER_EVENTS).values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        } catch (KafkaException away) {
            throw new TimeoutException("the broker cannot be asked now; waited for", away);
        }
    }
}
