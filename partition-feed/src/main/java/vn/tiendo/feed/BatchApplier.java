package vn.tiendo.feed;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies records: one transaction for the effect and the positions, under the positions' locks. */
final class BatchApplier {
    private final FeedSettings settings;
    private final FeedHandler handler;
    private final FeedPositions positions;
    private final TransactionTemplate transactions;
    private final DistributionSummary sizes;
    private final Timer times;
    /** Where each partition goes on at least, by what was found and applied here. */
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();

    BatchApplier(
            FeedSettings settings,
            FeedHandler handler,
            FeedPositions positions,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        this.settings = settings;
        this.handler = handler;
        this.positions = positions;
        this.transactions = transactions;
        this.sizes = DistributionSummary.builder("tiendo.feed.batch.size")
                .tag("feed", settings.name())
                .description("records applied in one transaction")
                .register(meters);
        this.times = Timer.builder("tiendo.feed.batch.time")
                .tag("feed", settings.name())
                .description("time of one transaction")
                .register(meters);
    }

    /** A partition is read from there on, as the database says now. */
    void goesOn(int partition, long next) {
        reached.put(partition, next);
    }

    /**
     * Applies what was not applied before of several partitions, all of it or nothing.
     *
     * @param partitions each once
     * @throws RuntimeException if it cannot be applied together
     */
    void applyTogether(TopicFacts topic, List<PartitionRecords> partitions) {
        times.record(() -> transactions.executeWithoutResult(_ -> applyUnderLock(topic, partitions)));
        sizes.record(partitions.stream()
                .mapToInt(partition -> partition.records().size())
                .sum());
        partitions.forEach(partition ->
                goesOn(partition.partition(), partition.records().getLast().offset() + 1));
    }

    /**
     * Applies what was not applied before of one partition. Where the batch fails for its content it is halved until the
     * record stands alone; what is good around it is applied.
     *
     * @throws PartitionStopped if a record shows a bug, naming it
     */
    void apply(TopicFacts topic, PartitionRecords records) {
        try {
            applyTogether(topic, List.of(records));
        } catch (PartitionStopped stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            isolate(topic, records, failure);
        } catch (StackOverflowError tooDeep) { // a record may do that, and would end the consumer for all
            isolate(topic, records, new IllegalStateException("nested too deep", tooDeep));
        }
    }

    private void applyUnderLock(TopicFacts topic, List<PartitionRecords> partitions) {
        Map<Integer, Long> next = lock(topic, partitions);
        partitions.forEach(partition ->
                refuseSetBack(nextOffset(next, partition), partition.records().getFirst()));
        List<PartitionRecords> fresh = partitions.stream()
                .map(partition -> partition.from(nextOffset(next, partition)))
                .filter(partition -> !partition.records().isEmpty())
                .toList();
        if (!fresh.isEmpty()) {
            fresh.forEach(partition -> refuseGap(
                    topic, nextOffset(next, partition), partition.records().getFirst()));
            handler.apply(fresh);
            positions.advance(settings.name(), fresh);
        }
    }

    private Map<Integer, Long> lock(TopicFacts topic, List<PartitionRecords> partitions) {
        List<Integer> numbers =
                partitions.stream().map(PartitionRecords::partition).toList();
        return positions.lock(settings.name(), numbers, topic.id());
    }

    private static long nextOffset(Map<Integer, Long> locked, PartitionRecords records) {
        Long next = locked.get(records.partition());
        if (next == null) {
            throw new PartitionStopped("the position of %s is of another topic of that name"
                    .formatted(place(records.records().getFirst())));
        }
        return next;
    }

    /** A database that was restored knows less than its consumer, which has to go back to where the database goes on. */
    private void refuseSetBack(long next, ConsumerRecord<byte[], byte[]> first) {
        long before = reached.getOrDefault(first.partition(), 0L);
        if (next < before) {
            throw new RecoverableDataAccessException("the position of %s-%d was set back from %d to %d"
                    .formatted(first.topic(), first.partition(), before, next));
        }
    }

    private static void refuseGap(TopicFacts topic, long next, ConsumerRecord<byte[], byte[]> first) {
        if (first.offset() > next && !topic.compacted()) {
            throw new PartitionStopped("records from %d to %d of %s-%d are gone and were never read"
                    .formatted(next, first.offset() - 1, first.topic(), first.partition()));
        }
    }

    private void isolate(TopicFacts topic, PartitionRecords records, RuntimeException failure) {
        switch (Failure.of(failure)) {
            case INFRASTRUCTURE -> throw failure;
            case DATA, BUG -> {
                if (records.records().size() > 1) {
                    apply(topic, records.firstHalf());
                    apply(topic, records.secondHalf());
                } else {
                    setAside(topic, records, failure);
                }
            }
        }
    }

    private void setAside(TopicFacts topic, PartitionRecords alone, RuntimeException failure) {
        ConsumerRecord<byte[], byte[]> record = alone.records().getFirst();
        if (Failure.of(failure) == Failure.BUG) {
            throw new PartitionStopped("cannot apply %s: %s".formatted(place(record), failure), failure);
        }
        DataAccessException refusal = Objects.requireNonNull(Failure.dataRefusal(failure));
        try {
            transactions.executeWithoutResult(_ -> {
                if (nextOffset(lock(topic, List.of(alone)), alone) <= record.offset()) {
                    handler.quarantine(record, refusal);
                    positions.advance(settings.name(), List.of(alone));
                }
            });
        } catch (RuntimeException again) {
            if (Failure.of(again) == Failure.INFRASTRUCTURE) {
                throw again;
            }
            throw new PartitionStopped("cannot set aside %s: %s".formatted(place(record), again), again);
        }
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }
}
