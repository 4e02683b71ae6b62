package vn.tiendo.simulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;

/** Everything worked out once more from what is stored, by the rules in force. */
record Scratch(Judge judge, SortedMap<DossierCode, Dossier> dossiers) {
    /**
     * One dossier.
     *
     * @param told in the order of the store
     */
    record Dossier(
            DossierCode code, List<LifecycleEvent> told, DossierProgress progress, List<CountedTimeline> timelines) {
        static Dossier of(DossierCode code, List<LifecycleEvent> told, Judge judge) {
            DossierProgress progress = Judging.of(code, told);
            return new Dossier(code, told, progress, judge.judge(progress));
        }
    }

    static Scratch of(List<DossierEvent> store, Judge judge) {
        Map<DossierCode, List<LifecycleEvent>> told = new TreeMap<>();
        store.forEach(event ->
                told.computeIfAbsent(event.dossier(), _ -> new ArrayList<>()).add(told(event)));
        SortedMap<DossierCode, Dossier> dossiers = new TreeMap<>();
        told.forEach((code, events) -> dossiers.put(code, Dossier.of(code, events, judge)));
        return new Scratch(judge, dossiers);
    }

    static LifecycleEvent told(DossierEvent event) {
        return new LifecycleEvent(event.dossier(), event.source(), event.id(), event.time(), event.fact());
    }

    Stream<Dossier> all() {
        return dossiers.values().stream();
    }

    Counted counted() {
        return Counted.of(all().map(Dossier::timelines));
    }
}
