package vn.tiendo.query.changes;

import java.util.EnumMap;
import java.util.Map;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;

/** What some changes come to. */
public final class MovedCounts {
    private final Map<TallyState, Long> gone = new EnumMap<>(TallyState.class);
    private long changes;

    public void add(Change change) {
        gone.merge(change.from(), 1L, Long::sum);
        gone.merge(change.to(), -1L, Long::sum);
        changes++;
    }

    /** How many there were. */
    public long changes() {
        return changes;
    }

    /** The figure without them. */
    public ProgressCounts before(ProgressCounts after) {
        return after.plus(new ProgressCounts(gone));
    }
}
