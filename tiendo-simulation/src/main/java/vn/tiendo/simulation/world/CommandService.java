package vn.tiendo.simulation.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.AlreadyKnown;
import vn.tiendo.command.dossier.Decision.OnlyCounted;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Decision.Rejected;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.command.dossier.Telling;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;

/** Decides what is told, a batch in a transaction, and stores what is recorded. */
public final class CommandService {
    private final Topic<Telling> told;
    private final Set<Fault> faults;
    private final int[] positions;
    private final Map<DossierCode, Dossier> dossiers = new HashMap<>();
    private final List<DossierEvent> store = new ArrayList<>();
    private final Map<String, Long> decisions = new TreeMap<>();

    CommandService(Topic<Telling> told, Set<Fault> faults) {
        this.told = told;
        this.faults = faults;
        this.positions = new int[told.partitions()];
    }

    /** What a batch changes until its commit. */
    private final class Batch {
        private final Map<DossierCode, Dossier> changed = new HashMap<>();
        private final List<DossierEvent> appended = new ArrayList<>();
        private final List<Decision> decided = new ArrayList<>();

        void tell(Telling telling) {
            DossierCode code = telling.dossier();
            Dossier dossier = changed.getOrDefault(code, dossiers.getOrDefault(code, Dossier.unknown(code)));
            Decision decision = dossier.decide(telling.event(), telling.appendedAt());
            decided.add(decision);
            if (decision instanceof Recorded recorded) {
                Dossier after = dossier.evolve(recorded.event());
                Broken.unlessEqual(
                        Invariant.STORED_ONCE,
                        telling,
                        new AlreadyKnown(),
                        after.decide(telling.event(), telling.appendedAt()));
                changed.put(code, after);
                appended.add(recorded.event());
            }
        }

        void commit() {
            dossiers.putAll(changed);
            store.addAll(appended);
            decided.forEach(decision -> decisions.merge(name(decision), 1L, Long::sum));
        }
    }

    private static String name(Decision decision) {
        return switch (decision) {
            case Recorded _ -> "recorded";
            case AlreadyKnown _ -> "already known";
            case OnlyCounted _ -> "only counted";
            case Rejected rejected -> "rejected " + rejected.code();
        };
    }

    /** Whether there was anything to decide; nothing remains of a batch that is lost before its commit. */
    boolean ingest(int partition, int most, boolean lost) {
        List<Telling> tellings = told.read(partition, positions[partition], most);
        Batch batch = new Batch();
        tellings.forEach(batch::tell);
        if (!lost) {
            batch.commit();
            positions[partition] += tellings.size();
        } else if (faults.contains(Fault.APPENDED_BEFORE_COMMIT)) {
            store.addAll(batch.appended);
        }
        return !tellings.isEmpty();
    }

    void rewind(int records) {
        for (int partition = 0; partition < positions.length; partition++) {
            positions[partition] = Math.max(0, positions[partition] - records);
        }
    }

    /** Everything recorded, by its position. */
    public List<DossierEvent> store() {
        return Collections.unmodifiableList(store);
    }

    /** How often what was decided, by name. */
    public Map<String, Long> decisions() {
        return Collections.unmodifiableMap(decisions);
    }
}
