package vn.tiendo.index.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The fold that readers see: every cell of it and of those before, and nothing of those after.
 *
 * @param fold its number, 0 before the first
 * @param position the position in the event store that it includes, 0 before the first
 * @param through the instant up to which everything told is included, null while that is not known
 * @param updatedAt when it became visible
 */
public record VisibleFold(
        long fold, long position, @Nullable Instant through, Instant updatedAt) {
    /** Whether no fold has become visible yet. */
    public boolean isNone() {
        return fold == 0;
    }

    /** Whether everything that was told up to the end of that day is included. */
    public boolean includes(LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return through != null && !through.isBefore(end);
    }
}
