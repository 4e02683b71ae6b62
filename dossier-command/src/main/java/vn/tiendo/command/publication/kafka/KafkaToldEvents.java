package vn.tiendo.command.publication.kafka;

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
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.publication.ToldEvents;
import vn.tiendo.contract.wire.Topics;

/** Reads {@code dossier-events} with a consumer of its own each time, of no group. */
final class KafkaToldEvents implements ToldEvents, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofMillis(500);

    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    KafkaToldEvents(Admin admin, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    @Override
    public String topicId() {
        return described().topicId().toString();
    }

    private TopicDescription described() {
        Map<String, TopicDescription> topics =
                answer(admin.describeTopics(List.of(Topics.DOSSIER_EVENTS)).allTopicNames());
        return Objects.requireNonNull(topics.get(Topics.DOSSIER_EVENTS));
    }

    /** Where reading stops: the end of every partition that holds anything, as it was when that was asked. */
    private static Map<TopicPartition, Long> ends(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions); // or the client warns of each offset that it has no use for
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
        ends.entrySet().removeIf(end -> end.getValue() <= beginnings.getOrDefault(end.getKey(), 0L));
        return ends;
    }

    private List<TopicPartition> partitions() {
        return described().partitions().stream()
                .map(partition -> new TopicPartition(Topics.DOSSIER_EVENTS, partition.partition()))
                .toList();
    }

    @Override
    public List<Last> last() {
        List<Last> last = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            Map<TopicPartition, Long> ends = ends(consumer, partitions());
            consumer.assign(ends.keySet());
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            Set<TopicPartition> silent = new HashSet<>(ends.keySet());
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!silent.isEmpty()) {
                refuseLateness(deadline);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (silent.remove(new TopicPartition(record.topic(), record.partition()))) {
                        last.add(EnvelopeReading.last(record.value()));
                    }
                }
            }
        }
        return last;
    }

    private static void refuseLateness(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new TimeoutException("the broker does not hand over the end of dossier-events");
        }
    }

    @Override
    public void readBehind(long position, java.util.function.Consumer<List<StoredEvent>> reader) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            Map<TopicPartition, Long> ends = ends(consumer, partitions());
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                List<StoredEvent> events = behind(position, consumer.poll(POLL));
                if (!events.isEmpty()) {
                    reader.accept(events);
                }
            }
        }
    }

    private static List<StoredEvent> behind(long position, ConsumerRecords<byte[], byte[]> records) {
        return StreamSupport.stream(records.spliterator(), false)
                .flatMap(record -> EnvelopeReading.event(record.value()).stream())
                .filter(event -> event.position() > position)
                .toList();
    }

    @Override
    public void empty() {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            ends(consumer, partitions())
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        }
        if (!all.isEmpty()) {
            answer(admin.deleteRecords(all).all());
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new KafkaException("dossier-events cannot be asked for now: " + e, e);
        }
    }

    @Override
    public void close() {
        admin.close(PATIENCE_AT_THE_END);
    }
}
