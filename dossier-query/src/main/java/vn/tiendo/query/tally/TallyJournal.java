package vn.tiendo.query.tally;

import java.util.List;

/** Where the differences of batches are kept until they are folded into the cells. */
public interface TallyJournal {
    /** Appends differences, within the transaction of the batch. */
    void append(List<TallyDelta> deltas);
}
