package vn.tiendo.contract.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the topic {@code progress-tally} carries, beside the cell in the key. */
public sealed interface TallyMessage {
    /** The key of {@link FoldComplete}, the same on every partition. */
    String FOLD_COMPLETE_KEY = "fold-complete";

    /** The number of the fold, rising. */
    long fold();

    /**
     * The count of one cell, absolute: 0 where nothing is left, never removed.
     *
     * @param count dossiers
     */
    record CellCounted(long count, long fold) implements TallyMessage {}

    /**
     * All cells of a fold are on the topic; sent to every partition.
     *
     * @param position the position in the event store that the fold includes, the least over the partitions of the feed
     * @param through the instant up to which everything told is included, null while that is not known
     * @param wholeSince the last fold that told all cells there are: what was told before it and not since is 0; null where
     *     there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoldComplete(
            long fold,
            long position,
            @Nullable Instant through,
            @Nullable Long wholeSince) implements TallyMessage {
        /** Of a tally that was never told anew. */
        public FoldComplete(long fold, long position, @Nullable Instant through) {
            this(fold, position, through, null);
        }
    }
}
