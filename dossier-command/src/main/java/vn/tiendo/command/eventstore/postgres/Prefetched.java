package vn.tiendo.command.eventstore.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.contract.code.DossierCode;

/** The events of the dossiers of a batch, kept in the outermost unit of work. */
final class Prefetched {
    private static final String RESOURCE = Prefetched.class.getName();

    private final Map<String, List<StoredEvent>> events = new HashMap<>();

    /** @param rows all events of these dossiers, each dossier's in order */
    Prefetched(Collection<DossierCode> dossiers, List<StoredEvent> rows) {
        dossiers.forEach(dossier -> events.put(dossier.value(), List.of()));
        events.putAll(rows.stream().collect(Collectors.groupingBy(StoredEvent::dossier)));
    }

    void keep() {
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, this);
    }

    /** All events of a dossier, where they were prefetched for the present unit of work. */
    static Optional<List<StoredEvent>> of(String dossier) {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().<Prefetched>getResource(RESOURCE))
                        .map(prefetched -> prefetched.events.get(dossier))
                : Optional.empty();
    }
}
