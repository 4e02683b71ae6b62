package vn.tiendo.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What the broker knows of a topic.
 *
 * @param id tells a topic from another of the same name that was made later
 * @param compacted whether records may be missing between two others
 */
record TopicFacts(String id, int partitions, boolean compacted) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    static TopicFacts of(Admin admin, String topic) {
        TopicDescription description = Objects.requireNonNull(
                answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config settings = Objects.requireNonNull(
                answer(admin.describeConfigs(List.of(resource)).all()).get(resource));
        String policy = Objects.requireNonNull(settings.get(TopicConfig.CLEANUP_POLICY_CONFIG))
                .value();
        return new TopicFacts(
                description.topicId().toString(), description.partitions().size(), policy.contains("compact"));
    }

    /** The end of every partition. */
    Map<Integer, Long> ends(Admin admin, String topic) {
        return offsets(admin, topic, OffsetSpec.latest());
    }

    /** The first record of every partition that is still there. */
    Map<Integer, Long> beginnings(Admin admin, String topic) {
        return offsets(admin, topic, OffsetSpec.earliest());
    }

    /** Who reads the partitions of a topic in a group, by partition; those that nobody has are missing. */
    static Map<Integer, String> readers(Admin admin, String group, String topic) {
        Map<Integer, String> readers = new HashMap<>();
        answer(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                .flatMap(described -> described.members().stream())
                .forEach(member -> member.assignment().topicPartitions().stream()
                        .filter(partition -> partition.topic().equals(topic))
                        .forEach(partition ->
                                readers.put(partition.partition(), member.consumerId() + " at " + member.host())));
        return readers;
    }

    private Map<Integer, Long> offsets(Admin admin, String topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            question.put(new TopicPartition(topic, partition), which);
        }
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                answer(admin.listOffsets(question).all());
        Map<Integer, Long> offsets = new HashMap<>();
        answers.forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAway("interrupted while asking the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerAway("the broker does not answer: " + e, e);
        }
    }
}
