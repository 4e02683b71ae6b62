package vn.tiendo.command.dossier.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;

/** Holds a dossier for Axon; every decision is the dossier's own. A refusal is a result, never an exception. */
@AggregateRoot(type = DossierAggregate.TYPE)
class DossierAggregate {
    static final String TYPE = "dossier";

    @AggregateIdentifier
    private @Nullable String code;

    private @Nullable Dossier dossier;

    /** For Axon, before the first event. */
    DossierAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(Tell command) {
        Decision decision = known(command.dossier())
                .decide(command.telling().event(), command.telling().appendedAt());
        if (decision instanceof Recorded recorded) {
            apply(recorded.event());
        }
        return decision;
    }

    @EventSourcingHandler
    void on(DossierEvent event) {
        code = event.dossier().value();
        dossier = known(event.dossier()).evolve(event);
    }

    private Dossier known(DossierCode code) {
        return dossier == null ? Dossier.unknown(code) : dossier;
    }
}
