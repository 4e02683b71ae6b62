package vn.tiendo.command.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.command.ingest.LifecycleTail;
import vn.tiendo.command.ingest.LifecycleTail.Search.Found;
import vn.tiendo.command.ingest.LifecycleTail.Search.NotFound;
import vn.tiendo.command.ingest.TailUnavailable;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.wire.Topics;

/** Reads the tail of one partition with a consumer of its own, up to 50,000 records or 3 seconds. */
final class KafkaLifecycleTail implements LifecycleTail {
    private static final long MOST_RECORDS = 50_000;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_SEARCHES = 4;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final RecordReader reader;
    private final IngestPositions positions;
    private final LifecyclePartitions partitions;
    private final Semaphore seats = new Semaphore(MOST_SEARCHES);

    KafkaLifecycleTail(
            Supplier<Consumer<byte[], byte[]>> consumers,
            RecordReader reader,
            IngestPositions positions,
            LifecyclePartitions partitions) {
        this.consumers = consumers;
        this.reader = reader;
        this.positions = positions;
        this.partitions = partitions;
    }

    /** An event that is looked for. */
    private record Wanted(DossierCode dossier, String source, String id) {
        boolean isKeyOf(ConsumerRecord<byte[], byte[]> record) {
            return Arrays.equals(record.key(), dossier.value().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Search search(DossierCode dossier, String source, String id) {
        takeASeat();
        try {
            return searchSeated(dossier, source, id);
        } catch (KafkaException e) {
            throw new TailUnavailable("the broker does not answer", e);
        } finally {
            seats.release();
        }
    }

    private void takeASeat() {
        try {
            if (!seats.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TailUnavailable("too many search at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TailUnavailable("stopping", e);
        }
    }

    private Search searchSeated(DossierCode dossier, String source, String id) {
        TopicPartition partition = new TopicPartition(Topics.DOSSIER_LIFECYCLE, partitions.of(dossier));
        OptionalLong next = positions.next(partition.partition());
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), LONGEST).getOrDefault(partition, 0L);
            long begin = next.isPresent() ? next.getAsLong() : beginning(consumer, partition);
            consumer.seek(partition, begin);
            return search(consumer, begin, end, new Wanted(dossier, source, id));
        }
    }

    private static long beginning(Consumer<?, ?> consumer, TopicPartition partition) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(List.of(partition), LONGEST);
        return beginnings.getOrDefault(partition, 0L);
    }

    private Search search(Consumer<byte[], byte[]> consumer, long begin, long end, Wanted wanted) {
        long stop = Math.min(end, begin + MOST_RECORDS);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        long reached = begin;
        while (reached < stop && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (is(wanted, record)) {
                    return new Found(record.partition(), record.offset(), record.offset() - begin);
                }
                reached = record.offset() + 1;
            }
        }
        return new NotFound(Math.max(0, end - reached));
    }

    private boolean is(Wanted wanted, ConsumerRecord<byte[], byte[]> record) {
        return wanted.isKeyOf(record)
                && reader.read(record) instanceof Readable(var event)
                && event.dossier().equals(wanted.dossier())
                && event.source().equals(wanted.source())
                && event.id().equals(wanted.id());
    }
}
