package vn.tiendo.query.dossier;

import java.util.List;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.Judge;

/**
 * Something kept of dossiers that follows from their progress and the rules alone: it is written when something new was
 * told, when the rules change, and once more beside itself in a rebuild. Most dossiers change nothing in it.
 */
public interface Projection {
    /** The tables that it writes, each with a primary key: in a rebuild they are written beside themselves. */
    List<String> tables();

    /**
     * Writes what is kept of a batch, within its transaction.
     *
     * @param dossiers each once, in the order of their codes
     * @param judge by whom they were judged: what is derived from other rules than the timelines is derived from his
     */
    void put(List<JudgedDossier> dossiers, Judge judge);

    /**
     * Whether what is kept of a dossier would be otherwise by other rules, apart from what follows from its timelines: a
     * change of the rules then writes it anew too.
     */
    default boolean differs(DossierProgress progress, Judge before, Judge after) {
        return false;
    }
}
