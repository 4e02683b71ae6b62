package vn.tiendo.command.eventstore.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Axon's event store, but for how it finds what a unit of work has published and not yet committed: Axon compares every
 * staged event of a batch with every other, for every dossier that is loaded.
 */
final class StagingEventStore extends EmbeddedEventStore {
    private static final String STAGED = StagingEventStore.class.getName();

    StagingEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(unit -> stage(unit, events));
        super.publish(events);
    }

    private void stage(UnitOfWork<?> unit, List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> numbered) {
                List<DomainEventMessage<?>> ofDossier =
                        staged(unit).computeIfAbsent(numbered.getAggregateIdentifier(), _ -> new ArrayList<>());
                ofDossier.add(numbered);
                unit.onRollback(_ -> ofDossier.remove(numbered));
            }
        }
    }

    private static Map<String, List<DomainEventMessage<?>>> staged(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(STAGED, _ -> new HashMap<>());
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String dossier) {
        return CurrentUnitOfWork.isStarted()
                ? staged(CurrentUnitOfWork.get()).getOrDefault(dossier, List.of()).stream()
                : Stream.empty();
    }
}
