package vn.tiendo.query.feed.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.feed.FeedHandler;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.feed.DossierFeed;
import vn.tiendo.query.feed.StorePositions;

/** Applies batches of {@code dossier-events}. */
final class DossierEventsHandler implements FeedHandler {
    private final FeedMessageReader reader;
    private final DossierFeed feed;
    private final TopicPartitions partitions;
    private final StorePositions positions;
    private final Counter applied;
    private final Counter repeated;
    private final Counter ignored;

    DossierEventsHandler(
            FeedMessageReader reader,
            DossierFeed feed,
            TopicPartitions partitions,
            StorePositions positions,
            MeterRegistry meters) {
        this.reader = reader;
        this.feed = feed;
        this.partitions = partitions;
        this.positions = positions;
        this.applied = counter(meters, "applied", "events that were new");
        this.repeated = counter(meters, "repeated", "events that had been applied before");
        this.ignored = counter(meters, "ignored", "messages of types that are not known");
    }

    private static Counter counter(MeterRegistry meters, String what, String description) {
        return Counter.builder("tiendo.query.events." + what)
                .description(description)
                .register(meters);
    }

    @Override
    public void apply(List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
        partitions.ensureExpected();
        Batch batch = new Batch();
        records.forEach(record -> batch.add(reader.read(record)));
        int fresh = feed.apply(batch.events);
        if (batch.position > 0) {
            positions.reached(records.getFirst().partition(), batch.position, batch.through);
        }
        applied.increment(fresh);
        repeated.increment(batch.events.size() - fresh);
        ignored.increment(batch.unknown);
    }

    /** What the records of one partition say together. */
    private static final class Batch {
        private final List<RecordedEvent> events = new ArrayList<>();
        private long position;
        private @Nullable Instant through;
        private int unknown;

        void add(FeedMessage message) {
            switch (message) {
                case FeedMessage.Recorded recorded -> {
                    events.add(recorded.event());
                    position = Math.max(position, recorded.event().position());
                }
                case FeedMessage.Told told -> add(told.position());
                case FeedMessage.Unknown _ -> unknown++;
            }
        }

        private void add(PositionTold told) {
            position = Math.max(position, told.position());
            Instant now = told.through();
            if (now != null && (through == null || now.isAfter(through))) {
                through = now;
            }
        }
    }
}
