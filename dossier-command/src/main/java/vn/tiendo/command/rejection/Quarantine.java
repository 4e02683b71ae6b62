package vn.tiendo.command.rejection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;

/**
 * What was refused in the last 30 days, and waits to be put back, told again or discarded.
 *
 * @param depth how many there are, by reason; none where there are none
 * @param oldestAt when the oldest of them was refused, null where there is none
 * @param oldestAge how long ago that was, by the clock of the database
 * @param retried how many were put back
 */
public record Quarantine(
        Map<RejectionCode, Long> depth, @Nullable Instant oldestAt, Duration oldestAge, long retried) {
    public Quarantine {
        depth = Map.copyOf(depth);
    }

    /** Over all reasons. */
    public long total() {
        return depth.values().stream().mapToLong(Long::longValue).sum();
    }
}
