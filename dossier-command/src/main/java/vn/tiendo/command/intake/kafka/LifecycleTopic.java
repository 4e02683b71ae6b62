package vn.tiendo.command.intake.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** The topic through which everything comes in, as it is made where it does not exist. */
final class LifecycleTopic {
    /** Longer than the oldest backup that one would restore. */
    private static final Duration KEPT = Duration.ofDays(30);

    private LifecycleTopic() {}

    /**
     * @param oneMachine whether there is one broker only: then it writes to the disk before it acknowledges, since no
     *     replica can help out
     */
    static NewTopic named(String name, TopicSettings settings, boolean oneMachine) {
        TopicBuilder topic = TopicBuilder.name(name)
                .partitions(settings.partitions())
                .replicas(settings.replicas())
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSync()))
                .config(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime")
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()));
        return (oneMachine ? topic.config(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1") : topic).build();
    }
}
