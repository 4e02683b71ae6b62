package vn.tiendo.command.dossier.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Takes dossiers as the event store hands them out: each as it is now, none from its first event on. */
final class WholeDossiers implements AggregateFactory<DossierAggregate> {
    @Override
    public DossierAggregate createAggregateRoot(String code, DomainEventMessage<?> state) {
        return (DossierAggregate) state.getPayload();
    }

    @Override
    public Class<DossierAggregate> getAggregateType() {
        return DossierAggregate.class;
    }
}
