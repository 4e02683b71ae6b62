package vn.tiendo.query.dossier;

import java.util.List;

/**
 * Something kept of dossiers that follows from their progress and the rules alone: it is written when something new was
 * told, when the rules change, and once more beside itself in a rebuild. Most dossiers change nothing in it.
 */
@FunctionalInterface
public interface Projection {
    /**
     * Writes what is kept of a batch, within its transaction.
     *
     * @param dossiers each once, in the order of their codes
     */
    void put(List<JudgedDossier> dossiers);
}
