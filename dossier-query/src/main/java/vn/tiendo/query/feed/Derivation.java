package vn.tiendo.query.feed;

import java.util.List;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.tally.TallyDifference;
import vn.tiendo.query.tally.TallyJournal;

/**
 * What follows from a judgement: what is kept of each dossier, and how many stand where.
 *
 * @param journal where differences of the tally go
 * @param witness of all that is derived
 */
public record Derivation(List<Projection> projections, TallyJournal journal, Witness witness) {
    public Derivation {
        projections = List.copyOf(projections);
    }

    /** Writes what a batch of dossiers changes, each of them once in it and judged by the judge, within a transaction. */
    public void derive(List<JudgedDossier> dossiers, Judge judge) {
        List<JudgedDossier> ordered = dossiers.stream().sorted().toList();
        projections.forEach(projection -> projection.put(ordered, judge));
        TallyDifference difference = new TallyDifference();
        ordered.forEach(dossier -> difference.add(dossier.before(), dossier.after()));
        journal.append(difference.deltas());
        witness.judged(ordered);
    }

    /** Whether something kept of a dossier, apart from what follows from its timelines, would be otherwise by other rules. */
    public boolean differs(DossierProgress progress, Judge before, Judge after) {
        return projections.stream().anyMatch(projection -> projection.differs(progress, before, after));
    }
}
