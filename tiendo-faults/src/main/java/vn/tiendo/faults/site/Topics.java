package vn.tiendo.faults.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the broker says about topics, and what is in them. */
public final class Topics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final Admin admin;

    Topics(String brokers) {
        settings = Map.of("bootstrap.servers", brokers);
        admin = Admin.create(settings);
    }

    /** For what nothing here asks. */
    public Admin admin() {
        return admin;
    }

    /** Waits for an answer of {@link #admin()}. */
    public static <T> T answer(KafkaFuture<T> future) throws ExecutionException, InterruptedException {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new ExecutionException("the broker does not answer", late);
        }
    }

    /** What tells a topic from another of the same name that was made later. */
    public String id(String topic) throws ExecutionException, InterruptedException {
        return describe(topic).topicId().toString();
    }

    private TopicDescription describe(String topic) throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(
                answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
    }

    /** The end of each partition. */
    public Map<Integer, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        IntStream.range(0, describe(topic).partitions().size())
                .forEach(partition -> question.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
        Map<Integer, Long> ends = new HashMap<>();
        answer(admin.listOffsets(question).all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    /** All records from the beginning to the end as it is now, in the order of each partition. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) throws ExecutionException, InterruptedException {
        return last(topic, Long.MAX_VALUE);
    }

    /**
     * The last records as it is now, in the order of each partition.
     *
     * @param most of each partition
     */
    public List<ConsumerRecord<byte[], byte[]>> last(String topic, long most)
            throws ExecutionException, InterruptedException {
        Map<Integer, Long> ends = ends(topic);
        List<TopicPartition> partitions = ends.keySet().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (TopicPartition partition : partitions) {
                long from = ends.getOrDefault(partition.partition(), 0L) - most;
                consumer.seek(partition, Math.max(consumer.position(partition), from));
            }
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each.partition(), 0L))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
