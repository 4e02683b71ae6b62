package vn.tiendo.feed;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies records: one transaction for the effect and the positions, under the positions' locks. */
final class BatchApplier {
    private final FeedSettings settings;
    private final FeedHandler handler;
    private final FeedPositions positions;
    private final TransactionTemplate transactions;
    private final DistributionSummary sizes;
    private final Timer times;

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
        }
    }

    private void applyUnderLock(TopicFacts topic, List<PartitionRecords> partitions) {
        Map<Integer, Long> next = lock(topic, partitions);
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
