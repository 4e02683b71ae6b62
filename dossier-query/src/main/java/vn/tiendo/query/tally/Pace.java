package vn.tiendo.query.tally;

import java.time.Duration;

/**
 * Leaves a work that is done over and over a fifth of the time at most, but lets it begin again after five seconds: what
 * gathers meanwhile is done at once, and costs less so. Times are those of {@link System#nanoTime()}.
 */
public final class Pace {
    private static final int PATIENCE = 4;
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private long end;
    private Duration rest = Duration.ZERO;

    /** The work was done from one moment to another. */
    public void worked(long from, long to) {
        end = to;
        rest = Duration.ofNanos(Math.min(PATIENCE * (to - from), LONGEST_REST.toNanos()));
    }

    /** How long to rest from the end of the last work on. */
    public Duration rest() {
        return rest;
    }

    /** What is left of the rest: zero or less where the work may begin. */
    public Duration left(long now) {
        return rest.minusNanos(now - end);
    }
}
