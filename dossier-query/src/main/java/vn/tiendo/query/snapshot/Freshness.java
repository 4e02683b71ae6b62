package vn.tiendo.query.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How current an answer is.
 *
 * @param position the position in the event store up to which everything is included: the least over the partitions, 0
 *     while nothing was read
 * @param updatedAt when something was last read from the event store, null while nothing was
 */
public record Freshness(long position, @Nullable Instant updatedAt) {}
