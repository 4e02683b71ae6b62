package vn.tiendo.command.eventstore.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.eventstore.DossierStates;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;

/**
 * Axon's view of {@code dossier_event}. It differs from Axon's JDBC engine in three things: the dossiers of a batch are
 * read at once, a batch is appended at once, and positions become visible in order, so that a reader needs to remember
 * one number and no gaps.
 */
final class DossierEventEngine extends BatchingEventStorageEngine {
    private final DossierEventTable table;
    private final DossierEventAppender appender;

    private final DossierEventSerializer serializer;
    private final DossierStates states;

    private DossierEventEngine(
            Builder builder,
            DossierEventTable table,
            DossierEventAppender appender,
            DossierEventSerializer serializer,
            DossierStates states) {
        super(builder);
        this.table = table;
        this.appender = appender;
        this.serializer = serializer;
        this.states = states;
    }

    static DossierEventEngine of(
            DossierEventSerializer serializer,
            DossierEventTable table,
            DossierEventAppender appender,
            DossierStates states) {
        Builder builder = new Builder();
        builder.eventSerializer(serializer).snapshotSerializer(serializer);
        return new DossierEventEngine(builder, table, appender, serializer, states);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            appender.append(NewRows.of(events, serializer));
        }
    }

    /**
     * A dossier as it is now, whose events follow one another without gaps: Axon need not be given them one by one. There
     * is one of every dossier, also of those that nothing was told of yet.
     */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String dossier) {
        List<DossierEvent> events = Prefetched.of(dossier).orElseGet(() -> table.ofDossier(dossier)).stream()
                .map(event -> serializer.facts(event.payload()))
                .toList();
        Object state = states.after(new DossierCode(dossier), events);
        return Optional.of(
                new GenericDomainEventMessage<>(StoredDomainEvent.DOSSIER, dossier, events.size() - 1L, state));
    }

    /** Whatever was prefetched is within the dossier's state. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String dossier, long firstSequence, int limit) {
        return Prefetched.of(dossier).isPresent()
                ? List.of()
                : table.ofDossier(dossier, firstSequence, limit).stream()
                        .map(StoredDomainEvent::new)
                        .toList();
    }

    /** A batch that is not full is the last one. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        long position = last == null ? 0 : ((GapAwareTrackingToken) last).getIndex();
        return table.after(position, limit).stream()
                .map(event -> new TrackedDomainEventData<>(token(event.position()), new StoredDomainEvent(event)))
                .toList();
    }

    private static TrackingToken token(long position) {
        return GapAwareTrackingToken.newInstance(position, Set.of());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String dossier) {
        return table.lastSequence(dossier);
    }

    @Override
    public TrackingToken createTailToken() {
        return token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(table.lastPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant recordedAt) {
        OptionalLong first = table.firstPositionFrom(recordedAt);
        return first.isPresent() ? token(first.getAsLong() - 1) : createHeadToken();
    }

    /** A dossier has few events: none is stored. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String dossier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("dossiers have no snapshots");
    }

    /** Nothing to add to Axon's. */
    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
