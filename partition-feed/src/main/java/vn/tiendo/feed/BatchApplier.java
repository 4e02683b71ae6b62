package vn.tiendo.feed;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies records of one partition: one transaction for the effect and the position, under the position's lock. */
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
     * Applies what was not applied before. Where the batch fails for its content it is halved until the record stands
     * alone; what is good around it is applied.
     *
     * @param toTheEnd whether nothing followed them when they were fetched
     * @throws PartitionStopped if a record shows a bug, naming it
     */
    void apply(TopicFacts topic, List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
        try {
            times.record(() -> transactions.executeWithoutResult(_ -> applyUnderLock(topic, records, toTheEnd)));
            sizes.record(records.size());
        } catch (PartitionStopped stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            isolate(topic, records, toTheEnd, failure);
        }
    }

    private void applyUnderLock(TopicFacts topic, List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
        long next = lock(topic, records.getFirst());
        List<ConsumerRecord<byte[], byte[]>> fresh =
                records.stream().filter(record -> record.offset() >= next).toList();
        if (fresh.isEmpty()) {
            return;
        }
        refuseGap(topic, next, fresh.getFirst());
        handler.apply(fresh, toTheEnd);
        advance(fresh.getLast());
    }

    private long lock(TopicFacts topic, ConsumerRecord<byte[], byte[]> first) {
        OptionalLong next = positions.lock(settings.name(), first.partition(), topic.id());
        return next.orElseThrow(() ->
                new PartitionStopped("the position of %s is of another topic of that name".formatted(place(first))));
    }

    private static void refuseGap(TopicFacts topic, long next, ConsumerRecord<byte[], byte[]> first) {
        if (first.offset() > next && !topic.compacted()) {
            throw new PartitionStopped("records from %d to %d of %s-%d are gone and were never read"
                    .formatted(next, first.offset() - 1, first.topic(), first.partition()));
        }
    }

    private void advance(ConsumerRecord<byte[], byte[]> last) {
        positions.advance(settings.name(), last.partition(), last.offset() + 1, Instant.ofEpochMilli(last.timestamp()));
    }

    private void isolate(
            TopicFacts topic,
            List<ConsumerRecord<byte[], byte[]>> records,
            boolean toTheEnd,
            RuntimeException failure) {
        switch (Failure.of(failure)) {
            case INFRASTRUCTURE -> throw failure;
            case DATA, BUG -> {
                if (records.size() > 1) {
                    int half = records.size() / 2;
                    apply(topic, records.subList(0, half), false);
                    apply(topic, records.subList(half, records.size()), toTheEnd);
                } else {
                    setAside(topic, records.getFirst(), failure);
                }
            }
        }
    }

    private void setAside(TopicFacts topic, ConsumerRecord<byte[], byte[]> record, RuntimeException failure) {
        if (Failure.of(failure) == Failure.BUG) {
            throw new PartitionStopped("cannot apply %s: %s".formatted(place(record), failure), failure);
        }
        DataAccessException refusal = Objects.requireNonNull(Failure.dataRefusal(failure));
        try {
            transactions.executeWithoutResult(_ -> {
                if (lock(topic, record) <= record.offset()) {
                    handler.quarantine(record, refusal);
                    advance(record);
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
