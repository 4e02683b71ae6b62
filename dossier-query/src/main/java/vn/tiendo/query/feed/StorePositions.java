package vn.tiendo.query.feed;

import java.time.Instant;
import java.util.List;
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
    record Reached(int partition, long position, @Nullable Instant through) {
        /** As far as that too, where it is farther. */
        public Reached to(long farther, @Nullable Instant later) {
            boolean isLater = later != null && (through == null || later.isAfter(through));
            return new Reached(partition, Math.max(position, farther), isLater ? later : through);
        }
    }

    /** So far partitions have been applied, each of them once in it, by number. */
    void reached(List<Reached> partitions);
}
