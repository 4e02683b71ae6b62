package vn.tiendo.command.eventstore.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.contract.code.DossierCode;

/** The events of the dossiers of a batch, kept in the outermost unit of work. */
final class Prefetched {
    private static final String RESOURCE = Prefetched.class.getName();

    private final Map<String, List<StoredDomainEvent>> events = new HashMap<>();

    /** @param rows all events of these dossiers, each dossier's in order */
    Prefetched(Collection<DossierCode> dossiers, List<StoredEvent> rows) {
        dossiers.forEach(dossier -> events.put(dossier.value(), new ArrayList<>()));
        rows.forEach(row ->
                events.computeIfAbsent(row.dossier(), _ -> new ArrayList<>()).add(StoredDomainEvent.facts(row)));
    }

    void keep() {
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, this);
    }

    /** What was prefetched for the present unit of work; empty without one. */
    static Optional<Prefetched> current() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().<Prefetched>getResource(RESOURCE))
                : Optional.empty();
    }

    /** All events of a dossier, empty if the dossier was not prefetched. */
    Optional<List<StoredDomainEvent>> of(String dossier) {
        return Optional.ofNullable(events.get(dossier));
    }
}
