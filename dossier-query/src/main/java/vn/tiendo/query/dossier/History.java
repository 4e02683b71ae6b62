package vn.tiendo.query.dossier;

import java.util.Comparator;
import java.util.List;
import vn.tiendo.contract.dossier.Judged;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.dossier.Retractions;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** The facts of a dossier in the order of judging, whatever the order of their arrival; the retracted ones are among them. */
public record History(List<Entry> entries) {
    public History {
        entries = List.copyOf(entries);
    }

    /**
     * One fact.
     *
     * @param retracted whether it was taken out, as if it had never been told
     */
    public record Entry(RecordedFact fact, boolean retracted) {}

    /** Puts the facts of one dossier in order. */
    public static History of(List<RecordedFact> facts) {
        List<LifecycleEvent> told = facts.stream().map(RecordedFact::event).toList();
        LifecycleEvent receipt = Judging.receipt(told).orElse(null);
        Retractions retractions = Retractions.among(told);
        return new History(facts.stream()
                .sorted(Comparator.comparing(fact -> Judged.from(fact.event(), receipt)))
                .map(fact -> new Entry(fact, retractions.takeOut(fact.event())))
                .toList());
    }
}
