package vn.tiendo.command.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class LifecycleTopicTest {
    private final TopicSettings production = new TopicSettings(12, 3, 2);

    @Test
    void in_production_two_of_three_replicas_must_hold_an_event() {
        NewTopic topic = LifecycleTopic.named("dossier-lifecycle", production, false);

        assertThat(topic.numPartitions()).isEqualTo(12);
        assertThat(topic.replicationFactor()).isEqualTo((short) 3);
        assertThat(topic.configs())
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("retention.ms", "2592000000")
                .doesNotContainKey("flush.messages");
    }

    @Test
    void on_one_machine_the_broker_writes_to_the_disk_before_it_acknowledges() {
        NewTopic topic = LifecycleTopic.named("dossier-lifecycle", new TopicSettings(6, 1, 1), true);

        assertThat(topic.configs()).containsEntry("flush.messages", "1").containsEntry("min.insync.replicas", "1");
    }
}
