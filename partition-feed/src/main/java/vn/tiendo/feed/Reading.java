package vn.tiendo.feed;

import java.time.Duration;

/** How one partition is that is assigned to this process. Moments are those of {@link System#nanoTime()}. */
final class Reading {
    private final Thread consumer = Thread.currentThread();
    private Condition condition = new Condition.Works();
    private long appliedAt;

    /** Of the thread that reads it. */
    Reading(long now) {
        appliedAt = now;
    }

    /** What is done with it. */
    private sealed interface Condition {
        record Works() implements Condition {}

        record Applies(String records, long since) implements Condition {}

        record Waits(String reason, long since) implements Condition {}

        record Stopped(String reason) implements Condition {}
    }

    boolean isBy(Thread thread) {
        return consumer == thread;
    }

    boolean sharesConsumer(Reading other) {
        return consumer == other.consumer;
    }

    /** When something of it was last applied. */
    long appliedAt() {
        return appliedAt;
    }

    void works() {
        condition = new Condition.Works();
    }

    void applies(String records, long now) {
        condition = new Condition.Applies(records, now);
    }

    void applied(long now) {
        condition = new Condition.Works();
        appliedAt = now;
    }

    /** It has waited since what failed first was begun, however often it was tried again. */
    void waits(String reason, long now) {
        long since = switch (condition) {
            case Condition.Waits waits -> waits.since();
            case Condition.Applies applies -> applies.since();
            case Condition.Works _, Condition.Stopped _ -> now;
        };
        condition = new Condition.Waits(reason, since);
    }

    void stopped(String reason) {
        condition = new Condition.Stopped(reason);
    }

    /** What is known to be wrong with it, whether or not anything is left to read; empty where nothing is. */
    String trouble(long now) {
        return switch (condition) {
            case Condition.Stopped(String reason) -> "stopped: " + reason;
            case Condition.Waits(String reason, long since)
            when Duration.ofNanos(now - since).compareTo(FlowStatus.GRACE) > 0 -> "waits: " + reason;
            case Condition.Waits _, Condition.Works _, Condition.Applies _ -> "";
        };
    }

    /** What is known of why it stands still. */
    String why(long now) {
        return switch (condition) {
            case Condition.Applies(String records, long since) ->
                "%s is applied since %d s %s"
                        .formatted(records, Duration.ofNanos(now - since).toSeconds(), Whereabouts.of(consumer));
            case Condition.Waits waits -> "waits: " + waits.reason();
            case Condition.Stopped(String reason) -> "stopped: " + reason;
            case Condition.Works _ -> "its consumer is " + Whereabouts.of(consumer);
        };
    }
}
