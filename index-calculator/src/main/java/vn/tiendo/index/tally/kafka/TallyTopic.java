package vn.tiendo.index.tally.kafka;

import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import vn.tiendo.contract.wire.Topics;

/** How many partitions the tally has. Asked once; a fold is whole only when all of them have told it. */
final class TallyTopic {
    private final KafkaAdmin admin;
    private volatile int known;

    TallyTopic(KafkaAdmin admin) {
        this.admin = admin;
    }

    /**
     * The number of partitions.
     *
     * @param seen one of them; a number beyond those known means that some were added
     * @throws TimeoutException if the broker does not answer; the feed waits for it
     */
    int partitions(int seen) {
        if (seen >= known) {
            known = ask();
        }
        return known;
    }

    private int ask() {
        try {
            return admin.describeTopics(Topics.PROGRESS_TALLY).values().stream()
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
        } catch (KafkaException silence) {
            throw new TimeoutException("the broker does not tell the partitions of the tally", silence);
        }
    }
}
