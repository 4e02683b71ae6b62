package vn.tiendo.query.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.snapshot.Seen;

/**
 * Up to when a page knows everything, told so that it cannot be taken for current while something stands still.
 *
 * @param at the instant up to which everything told is in its figures, as far as can be seen from here
 * @param behind how long ago that was, never negative
 * @param stale whether figures stand still: so much time has passed that something must be wrong
 */
public record Recency(Instant at, Duration behind, boolean stale) {
    /** Who moves is never further behind. */
    private static final Duration LATE = Duration.ofSeconds(10);

    /** The event store tells its position anew each minute, though nothing happens; more than that means that it is not heard. */
    private static final Duration SILENT = Duration.ofSeconds(75);

    /**
     * While the event store is heard, what was told lately need not be new: nothing may have happened, and the topic is read
     * to its end.
     *
     * @return empty while nothing was read
     */
    public static Optional<Recency> of(Seen seen, Instant now) {
        return Optional.ofNullable(seen.freshness().updatedAt()).map(heard -> {
            boolean silent = Duration.between(heard, now).compareTo(SILENT) > 0;
            Instant at = silent ? heard : later(heard, seen.readTo());
            Duration behind = Duration.between(at, now);
            return new Recency(at, behind.isNegative() ? Duration.ZERO : behind, behind.compareTo(LATE) > 0);
        });
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
