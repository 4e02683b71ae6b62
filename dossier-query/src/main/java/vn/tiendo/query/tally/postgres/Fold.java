package vn.tiendo.query.tally.postgres;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one fold did.
 *
 * @param deltas rows that were folded
 * @param cells cells that changed
 * @param number of the fold, null where there was nothing to tell
 * @param through the instant up to which everything told is included, null while that is not known or there was nothing
 *     to tell
 */
record Fold(
        long deltas,
        long cells,
        @Nullable Long number,
        @Nullable Instant through) {
    /** Nothing was done. */
    static final Fold NONE = new Fold(0, 0, null, null);
}
