package vn.tiendo.query.tally.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;

/** Looks at {@code progress-tally} with a consumer of its own each time, of no group. */
final class KafkaTallyTopic implements TallyTopic, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofMillis(500);

    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    KafkaTallyTopic(Admin admin, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    @Override
    public String id() {
        return described().topicId().toString();
    }

    private TopicDescription described() {
        try {
            Map<String, TopicDescription> topics = admin.describeTopics(List.of(Topics.PROGRESS_TALLY))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Objects.requireNonNull(topics.get(Topics.PROGRESS_TALLY));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new KafkaException("progress-tally cannot be asked for now: " + e, e);
        }
    }

    @Override
    public List<Long> lastFolds() {
        List<TopicPartition> partitions = described().partitions().stream()
                .map(partition -> new TopicPartition(Topics.PROGRESS_TALLY, partition.partition()))
                .toList();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(partitions); // or the client warns of each offset that it has no use for
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
            ends.entrySet().removeIf(end -> end.getValue() <= beginnings.getOrDefault(end.getKey(), 0L));
            consumer.assign(ends.keySet());
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            return folds(consumer, ends.keySet());
        }
    }

    private static List<Long> folds(Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions) {
        List<Long> folds = new ArrayList<>();
        Set<TopicPartition> silent = new HashSet<>(partitions);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!silent.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the broker does not hand over the end of progress-tally");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (silent.remove(new TopicPartition(record.topic(), record.partition()))) {
                    folds.add(fold(record.value()));
                }
            }
        }
        return folds;
    }

    private static long fold(byte[] message) {
        return JSON.readTree(message).required("data").required("fold").longValue();
    }

    @Override
    public void close() {
        admin.close(PATIENCE_AT_THE_END);
    }
}
