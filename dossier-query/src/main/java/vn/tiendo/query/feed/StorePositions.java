package vn.tiendo.query.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the event store is known, for each partition of {@code dossier-events}: written in the transaction of the
 * effect, and never moved backwards.
 */
public interface StorePositions {
    /** From here on nothing is known before every one of these partitions has told its position. */
    void expect(int partitions);

    /**
     * Everything up to a position has been applied from a partition.
     *
     * @param through the instant up to which everything told is included, null where this was not told
     */
    void reached(int partition, long position, @Nullable Instant through);
}
