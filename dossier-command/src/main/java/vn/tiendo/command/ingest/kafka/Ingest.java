package vn.tiendo.command.ingest.kafka;

import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Decision.Rejected;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.eventstore.EventTraces.EventTrace;
import vn.tiendo.command.eventstore.StorePermit;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.command.rejection.Place.OnTopic;
import vn.tiendo.command.rejection.Rejection;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.command.rejection.Sha256;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.feed.FeedHandler;
import vn.tiendo.feed.PartitionRecords;
import vn.tiendo.feed.TracedEvent;
import vn.tiendo.feed.TracedStep;
import vn.tiendo.feed.Traces;

/**
 * Decides events in batches, each within the transaction that moves the position: every record is recorded, known,
 * counted, sent to its place, or rejected.
 */
final class Ingest implements FeedHandler {
    private final RecordReader reader;
    private final Dossiers dossiers;
    private final Rejections rejections;
    private final LifecycleWriter writer;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final LifecyclePartitions partitions;
    private final Outcomes outcomes;
    private final StorePermit permit;
    private final Clock clock;
    private final Traces traces;
    private final EventTraces underWay;

    Ingest(
            RecordReader reader,
            Dossiers dossiers,
            Rejections rejections,
            LifecycleWriter writer,
            KafkaOperations<byte[], byte[]> kafka,
            LifecyclePartitions partitions,
            Outcomes outcomes,
            StorePermit permit,
            Clock clock,
            Traces traces,
            EventTraces underWay) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.rejections = rejections;
        this.writer = writer;
        this.kafka = kafka;
        this.partitions = partitions;
        this.outcomes = outcomes;
        this.permit = permit;
        this.clock = clock;
        this.traces = traces;
        this.underWay = underWay;
    }

    /** Nothing is sent to its place, again and again, while the store takes nothing. */
    @Override
    public void apply(List<PartitionRecords> partitions) {
        permit.againstAppending().ifPresent(reason -> {
            throw new RecoverableDataAccessException(reason);
        });
        List<ConsumerRecord<byte[], byte[]>> records = partitions.stream()
                .flatMap(partition -> partition.records().stream())
                .toList();
        outcomes.time(records.size(), () -> {
            Batch batch = new Batch();
            records.forEach(batch::add);
            TracedStep step = traces.begin("record", SpanKind.CONSUMER, batch.sampled());
            step.run(() -> dossiers.tell(batch.tellings(), decisions -> batch.decided(decisions, step)));
        });
    }

    /** Whatever the database cannot hold of a record, it can hold this. */
    @Override
    public void quarantine(ConsumerRecord<byte[], byte[]> record, DataAccessException refusal) {
        List<Rejection> unstorable =
                List.of(Rejection.ofUnstorable(clock.instant(), place(record), Sha256.of(bytes(record))));
        rejections.hold(unstorable);
        outcomes.count(List.of(), unstorable, 0);
    }

    private static OnTopic place(ConsumerRecord<byte[], byte[]> record) {
        return new OnTopic(record.topic(), record.partition(), record.offset());
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }

    /** A readable event and the record it came in. */
    private record Told(
            ConsumerRecord<byte[], byte[]> record,
            LifecycleEvent event,
            @Nullable String trace) {
        Told(ConsumerRecord<byte[], byte[]> record, LifecycleEvent event) {
            this(record, event, Traces.of(record));
        }

        Telling telling() {
            return new Telling(event, Instant.ofEpochMilli(record.timestamp()));
        }
    }

    /** The records of one transaction, sorted by what is to be done with them. */
    private final class Batch {
        private final List<Told> told = new ArrayList<>();
        private final List<Rejection> rejected = new ArrayList<>();
        private final Rekeying rekeying = new Rekeying(kafka, writer, partitions.count());

        void add(ConsumerRecord<byte[], byte[]> record) {
            switch (reader.read(record)) {
                case Readable(LifecycleEvent event)
                when rekeying.isMisplaced(record, event.dossier()) -> rekeying.send(event, Traces.of(record));
                case Readable(LifecycleEvent event) -> told.add(new Told(record, event));
                case Refused refused ->
                    rejected.add(Rejection.of(refused, clock.instant(), place(record), Sha256.of(bytes(record)), null));
            }
        }

        List<Telling> tellings() {
            return told.stream().map(Told::telling).toList();
        }

        /** Those whose traces are sampled. */
        List<TracedEvent> sampled() {
            return told.stream()
                    .flatMap(one -> Stream.ofNullable(one.trace())
                            .map(trace -> new TracedEvent(one.event().dossier().value(), trace)))
                    .toList();
        }

        void decided(List<Decision> decisions, TracedStep step) {
            for (int i = 0; i < decisions.size(); i++) {
                if (decisions.get(i) instanceof Rejected refusal) {
                    rejected.add(rejection(told.get(i), refusal));
                }
            }
            rejections.hold(rejected);
            rekeying.await();
            underWay.keep(recorded(decisions, step.onward().iterator()));
            outcomes.count(decisions, rejected, rekeying.count());
        }

        /** Where the traces go on of events that were recorded, and so will be relayed. */
        private List<EventTrace> recorded(List<Decision> decisions, Iterator<TracedEvent> onward) {
            List<EventTrace> traces = new ArrayList<>();
            for (int i = 0; onward.hasNext(); i++) {
                if (told.get(i).trace() != null) {
                    TracedEvent sampled = onward.next();
                    if (decisions.get(i) instanceof Recorded(DossierEvent event)) {
                        traces.add(new EventTrace(sampled.dossier(), event.sequence(), sampled.parent()));
                    }
                }
            }
            return traces;
        }

        private Rejection rejection(Told refused, Rejected refusal) {
            return Rejection.of(
                    refused.event(),
                    refusal,
                    clock.instant(),
                    place(refused.record()),
                    Sha256.of(bytes(refused.record())),
                    writer.structured(refused.event()));
        }
    }
}
