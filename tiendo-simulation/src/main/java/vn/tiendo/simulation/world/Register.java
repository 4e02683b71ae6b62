package vn.tiendo.simulation.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.simulation.world.FactTable.Known;

/** Dossiers as the feed, changes of the rules and rebuilds read them. */
record Register(FactTable facts, TimelineTable timelines, Set<Fault> faults) implements DossierRegister, DossierScan {
    @Override
    public Map<DossierCode, KeptDossier> find(Collection<DossierCode> dossiers) {
        Map<DossierCode, KeptDossier> found = new HashMap<>();
        for (DossierCode code : dossiers) {
            Known known = facts.all().get(code);
            if (known != null) {
                found.put(code, kept(code, known));
            }
        }
        return found;
    }

    private KeptDossier kept(DossierCode code, Known known) {
        long sequence = faults.contains(Fault.DUPLICATE_CHECK_OFF) ? -1 : known.sequence();
        List<CountedTimeline> before = faults.contains(Fault.OLD_TIMELINES_FORGOTTEN) ? List.of() : timelines.of(code);
        return new KeptDossier(sequence, before);
    }

    @Override
    public void keep(List<RecordedEvent> events, List<JudgedDossier> dossiers) {
        facts.keep(events, dossiers);
    }

    @Override
    public List<StoredDossier> after(@Nullable DossierCode last, int limit) {
        return stored(code -> last == null || code.compareTo(last) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredDossier> of(Collection<DossierCode> codes) {
        return stored(new HashSet<>(codes)::contains).toList();
    }

    private Stream<StoredDossier> stored(Predicate<DossierCode> wanted) {
        return facts.all().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(this::stored);
    }

    private StoredDossier stored(Entry<DossierCode, Known> entry) {
        DossierCode code = Objects.requireNonNull(entry.getKey());
        return new StoredDossier(code, entry.getValue().progress(), timelines.of(code));
    }
}
