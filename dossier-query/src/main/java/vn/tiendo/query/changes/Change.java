package vn.tiendo.query.changes;

import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.dossier.RecordedFact;

/**
 * A fact that was stored, and where its dossier stands by all that was stored before it and with it.
 *
 * @param before null where the dossier was counted nowhere
 * @param after null where it is counted nowhere
 */
public record Change(
        RecordedFact fact, @Nullable Place before, @Nullable Place after) {
    /** What the dossier was in the figure before, {@link TallyState#NONE} where it did not count. */
    public TallyState from() {
        return counted(before);
    }

    /** What it is in the figure with the fact, {@link TallyState#NONE} where it does not count. */
    public TallyState to() {
        return counted(after);
    }

    private static TallyState counted(@Nullable Place place) {
        return place == null || !place.counted() ? TallyState.NONE : place.state();
    }
}
