package vn.tiendo.index.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;

/**
 * What one partition told, in its order.
 *
 * @param cells cells of provinces
 * @param complete the highest fold that was complete, null where none was
 * @param wholeFrom the highest fold of a record that was so old when read that what it superseded may be gone, 0 where
 *     none was: no fold before it can be told whole from this partition
 * @param settled whether nothing that is still to be read may have superseded a record that is gone: the last record was
 *     young, or the last of its partition
 */
public record TallyBatch(
        int partition, List<CountedCell> cells, @Nullable FoldComplete complete, long wholeFrom, boolean settled) {
    public TallyBatch {
        cells = List.copyOf(cells);
    }

    /** Whether it may move the fold that readers see. */
    public boolean movesFolds() {
        return complete != null || wholeFrom > 0 || !settled;
    }
}
