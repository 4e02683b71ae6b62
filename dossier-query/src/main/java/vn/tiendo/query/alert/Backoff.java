package vn.tiendo.query.alert;

import java.time.Duration;

/** How long is waited before an alert is posted once more. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_REFUSED = Duration.ofHours(6);
    private static final int REFUSED_TIMES = 12;
    private static final int MOST_DOUBLINGS = 12;
    private static final int HUNDRED = 100;

    private Backoff() {}

    /**
     * Doubles from five seconds up to an hour; a receiver that says that the alert is wrong is asked again more slowly, from
     * a minute up to six hours: who configures it wrongly does not lose alerts.
     *
     * @param attempts made so far, at least one
     * @param refused whether the receiver said that the fault is ours
     * @param percent of it, 80 to 120 at random, so that receivers that went away together are not asked together
     */
    public static Duration after(int attempts, boolean refused, int percent) {
        Duration first = refused ? FIRST.multipliedBy(REFUSED_TIMES) : FIRST;
        Duration longest = refused ? LONGEST_REFUSED : LONGEST;
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        return wait.multipliedBy(percent).dividedBy(HUNDRED);
    }
}
