package vn.tiendo.query.changes;

import java.util.List;
import java.util.Optional;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.dossier.RecordedFact;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Judge;

/**
 * Judges a dossier as if nothing more had been stored: once without a fact, and once with it.
 *
 * @param rules of the book of the figure
 */
record Replay(Judge judge, BookRules rules, Figure figure) {
    static Replay of(Figure figure, Judge judge) {
        return new Replay(judge, judge.books().rules(figure.book()), figure);
    }

    /**
     * What the last of some facts changed in the figure.
     *
     * @param stored facts of one dossier in the order of their arrival, from the first on
     * @return empty if it changed nothing
     */
    Optional<Change> last(List<RecordedFact> stored) {
        RecordedFact last = stored.getLast();
        Change change = new Change(
                last,
                place(stored.subList(0, stored.size() - 1)).orElse(null),
                place(stored).orElse(null));
        return change.from() == change.to() ? Optional.empty() : Optional.of(change);
    }

    private Optional<Place> place(List<RecordedFact> stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        List<LifecycleEvent> told = stored.stream().map(RecordedFact::event).toList();
        DossierCode dossier = told.getFirst().dossier();
        DossierProgress progress = Judging.of(dossier, told);
        return figure.place(judge.timeline(rules, progress));
    }
}
