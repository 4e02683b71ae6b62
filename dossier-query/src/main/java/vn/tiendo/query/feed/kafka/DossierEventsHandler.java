package vn.tiendo.query.feed.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.feed.FeedHandler;
import vn.tiendo.feed.PartitionRecords;
import vn.tiendo.feed.TracedEvent;
import vn.tiendo.feed.TracedStep;
import vn.tiendo.feed.Traces;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.feed.DossierFeed;
import vn.tiendo.query.feed.StorePositions;
import vn.tiendo.query.feed.StorePositions.Reached;
import vn.tiendo.query.tally.FoldTraces;
import vn.tiendo.query.tally.FoldTraces.FoldTrace;

/** Applies batches of {@code dossier-events}. */
final class DossierEventsHandler implements FeedHandler {
    private final FeedMessageReader reader;
    private final DossierFeed feed;
    private final TopicPartitions partitions;
    private final StorePositions positions;
    private final Traces traces;
    private final FoldTraces underWay;
    private final Counter applied;
    private final Counter repeated;
    private final Counter ignored;

    DossierEventsHandler(
            FeedMessageReader reader,
            DossierFeed feed,
            TopicPartitions partitions,
            StorePositions positions,
            Traces traces,
            FoldTraces underWay,
            MeterRegistry meters) {
        this.reader = reader;
        this.feed = feed;
        this.partitions = partitions;
        this.positions = positions;
        this.traces = traces;
        this.underWay = underWay;
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
    public void apply(List<PartitionRecords> fetched) {
        partitions.ensureExpected();
        Batch batch = new Batch();
        List<Reached> reached =
                fetched.stream().map(partition -> read(partition, batch)).toList();
        TracedStep step = traces.begin("count", SpanKind.CONSUMER, batch.sampled);
        step.run(() -> apply(batch, step));
        positions.reached(
                reached.stream().filter(partition -> partition.position() > 0).toList());
        ignored.increment(batch.unknown);
    }

    private void apply(Batch batch, TracedStep step) {
        int fresh = feed.apply(batch.events);
        underWay.keep(step.onward().stream()
                .map(event -> new FoldTrace(event.dossier(), event.parent()))
                .toList());
        applied.increment(fresh);
        repeated.increment(batch.events.size() - fresh);
    }

    /** What the records of one partition say of how far it is. */
    private Reached read(PartitionRecords partition, Batch batch) {
        Reached reached = new Reached(partition.partition(), 0, null);
        for (ConsumerRecord<byte[], byte[]> record : partition.records()) {
            reached = switch (reader.read(record)) {
                case FeedMessage.Recorded(RecordedEvent event) -> {
                    batch.add(event, Traces.of(record));
                    yield reached.to(event.position(), null);
                }
                case FeedMessage.Told(PositionTold told) -> reached.to(told.position(), told.through());
                case FeedMessage.Unknown _ -> {
                    batch.unknown++;
                    yield reached;
                }
            };
        }
        return reached;
    }

    /** What the records say together. */
    private static final class Batch {
        private final List<RecordedEvent> events = new ArrayList<>();
        private final List<TracedEvent> sampled = new ArrayList<>();
        private int unknown;

        void add(RecordedEvent event, @Nullable String trace) {
            events.add(event);
            if (trace != null) {
                sampled.add(new TracedEvent(event.dossier().value(), trace));
            }
        }
    }
}
