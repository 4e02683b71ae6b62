package vn.tiendo.faults.fault;

import java.time.Duration;

/**
 * How long things stay broken.
 *
 * @param moment what is over at once, but for what it breaks
 * @param paused a process that does nothing
 * @param away a server that is not there
 */
public record Pace(Duration moment, Duration paused, Duration away) {
    /** As outages are. */
    public static final Pace WHOLE = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(60));

    /** Long enough to break the same, short enough for a test. */
    public static final Pace SHORT = new Pace(Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(8));
}
