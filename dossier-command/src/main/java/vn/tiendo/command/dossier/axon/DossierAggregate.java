package vn.tiendo.command.dossier.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;

/** Holds a dossier for Axon; every decision is the dossier's own. A refusal is a result, never an exception. */
@AggregateRoot
class DossierAggregate {
    @AggregateIdentifier
    private final String code;

    private Dossier dossier;

    private DossierAggregate(DossierCode code) {
        this.code = code.value();
        this.dossier = Dossier.unknown(code);
    }

    /** A dossier as it is after these events, which are all it has, in their order. */
    static DossierAggregate after(DossierCode code, List<DossierEvent> events) {
        DossierAggregate aggregate = new DossierAggregate(code);
        events.forEach(aggregate::on);
        return aggregate;
    }

    Decision tell(Telling telling) {
        Decision decision = dossier.decide(telling.event(), telling.appendedAt());
        if (decision instanceof Recorded recorded) {
            apply(recorded.event());
        }
        return decision;
    }

    @EventSourcingHandler
    void on(DossierEvent event) {
        dossier = dossier.evolve(event);
    }

    @Override
    public String toString() {
        return code;
    }
}
