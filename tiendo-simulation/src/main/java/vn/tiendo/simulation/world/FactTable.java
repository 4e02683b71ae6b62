package vn.tiendo.simulation.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.RecordedEvent;

/** What was told of each dossier. */
public final class FactTable {
    private final SortedMap<DossierCode, Known> known = new TreeMap<>();

    /**
     * What was told of a dossier.
     *
     * @param progress as its last event says
     */
    public record Known(List<RecordedEvent> events, DossierProgress progress) {
        private static final Known NOTHING = new Known(List.of(), DossierProgress.NONE);

        public Known {
            events = List.copyOf(events);
        }

        /** The number of its last event, -1 where there is none. */
        long sequence() {
            return events.isEmpty() ? -1 : events.getLast().sequence();
        }

        private Known plus(RecordedEvent event) {
            List<RecordedEvent> more = new ArrayList<>(events);
            more.add(event);
            return new Known(more, progress);
        }
    }

    FactTable copy() {
        FactTable copy = new FactTable();
        copy.known.putAll(known);
        return copy;
    }

    void keep(List<RecordedEvent> events, List<JudgedDossier> dossiers) {
        events.forEach(event -> known.put(
                event.dossier(),
                known.getOrDefault(event.dossier(), Known.NOTHING).plus(event)));
        dossiers.forEach(dossier ->
                known.computeIfPresent(dossier.code(), (_, facts) -> new Known(facts.events(), dossier.progress())));
    }

    /** All dossiers that anything was told of. */
    public Map<DossierCode, Known> all() {
        return Collections.unmodifiableMap(known);
    }
}
