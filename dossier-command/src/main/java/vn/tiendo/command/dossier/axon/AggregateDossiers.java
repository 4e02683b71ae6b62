package vn.tiendo.command.dossier.axon;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.command.eventstore.DossierPrefetch;
import vn.tiendo.contract.code.DossierCode;

/**
 * Tells aggregates on this thread within one unit of work, whose commit appends all their events at once. A command bus
 * between would give every command a unit of work of its own, and load its dossier again.
 */
final class AggregateDossiers implements Dossiers {
    private final Repository<DossierAggregate> repository;
    private final TransactionManager transactions;
    private final DossierPrefetch prefetch;

    AggregateDossiers(
            Repository<DossierAggregate> repository, TransactionManager transactions, DossierPrefetch prefetch) {
        this.repository = repository;
        this.transactions = transactions;
        this.prefetch = prefetch;
    }

    @Override
    public void tell(List<Telling> tellings, Consumer<List<Decision>> decided) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            unit.attachTransaction(transactions);
            Map<DossierCode, Aggregate<DossierAggregate>> dossiers = load(tellings);
            decided.accept(tellings.stream()
                    .map(telling ->
                            requireNonNull(dossiers.get(telling.dossier())).invoke(dossier -> dossier.tell(telling)))
                    .toList());
            unit.commit();
        } catch (RuntimeException e) {
            if (unit.isActive()) {
                unit.rollback(e);
            }
            throw e;
        }
    }

    /** Before the first is told anything: Axon looks for every dossier it loads among all events that wait for the commit. */
    private Map<DossierCode, Aggregate<DossierAggregate>> load(List<Telling> tellings) {
        Set<DossierCode> codes = tellings.stream().map(Telling::dossier).collect(Collectors.toSet());
        prefetch.prefetch(codes);
        return codes.stream().collect(toMap(code -> code, code -> repository.load(code.value())));
    }
}
