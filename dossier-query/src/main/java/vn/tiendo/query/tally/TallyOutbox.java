package vn.tiendo.query.tally;

import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;

/** What folds changed and nobody was told yet. */
public interface TallyOutbox {
    /**
     * Hands over the next folds, whole ones in their order, and forgets them after that. One process at a time does so;
     * where it fails, they are handed over again.
     *
     * @return whether there was anything to hand over
     */
    boolean handOver(Recipient recipient);

    /** How many folds wait to be handed over. */
    long waiting();

    /** Takes folds. */
    interface Recipient {
        /** The newest count of a cell that the folds changed. */
        void take(TallyCell cell, CellCounted counted);

        /** That was all up to a fold. When this returns, everything taken is safe. */
        void complete(FoldComplete fold);
    }
}
