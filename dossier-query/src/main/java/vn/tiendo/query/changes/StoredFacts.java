package vn.tiendo.query.changes;

import java.time.Instant;
import java.util.List;
import vn.tiendo.contract.code.DossierCode;

/** Facts by when they were stored. */
public interface StoredFacts {
    /**
     * The next facts that may have changed a figure, in the order in which they were stored: what happened until the end of
     * its day, and retractions, which reach back from any day. Dossiers that never named a unit of the figure are left out,
     * and nothing else for sure.
     *
     * @param since only what was stored after it
     * @param night the end of the day of the figure
     * @param limit how many at most; fewer are the last ones
     */
    List<Stored> after(Since since, Figure figure, Instant night, int limit);

    /**
     * A fact.
     *
     * @param sequence its number within the dossier
     * @param position the position in the event store, of no other fact
     */
    record Stored(DossierCode dossier, long sequence, long position) {}
}
