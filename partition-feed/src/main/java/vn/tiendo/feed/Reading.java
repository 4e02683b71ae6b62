package vn.tiendo.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one partition is that is assigned to this process. What was wrong with it is wrong until something of it is applied,
 * or it goes on behind the records that failed: to begin once more is no success. Moments are those of
 * {@link System#nanoTime()}.
 */
final class Reading {
    /** No record: it is not known where the partition goes on. */
    static final long NO_RECORD = -1;

    private final Thread consumer = Thread.currentThread();
    private @Nullable Work work;
    private @Nullable Trouble trouble;
    private @Nullable Long appliedAt;

    /** Records that are just being applied. */
    private record Work(String records, long since) {}

    /**
     * Why it does not go on.
     *
     * @param since when what failed first was begun, however often it was tried again
     * @param upTo the last of the records that failed, {@link #NO_RECORD} where none did
     * @param isStopped whether somebody has to mend something; else it is waited for
     */
    private record Trouble(String reason, long since, long upTo, boolean isStopped) {
        @Override
        public String toString() {
            return (isStopped ? "stopped: " : "waits: ") + reason;
        }
    }

    boolean isBy(Thread thread) {
        return consumer == thread;
    }

    boolean sharesConsumer(Reading other) {
        return consumer == other.consumer;
    }

    /** Whether something of it was applied within that time. */
    boolean isApplied(Duration within, long now) {
        return appliedAt != null && now - appliedAt < within.toNanos();
    }

    /** It is known where it goes on. */
    void goesOn(long next) {
        work = null;
        if (trouble != null && trouble.upTo() < next) {
            trouble = null;
        }
    }

    void applies(String records, long now) {
        work = new Work(records, now);
    }

    void applied(long now) {
        work = null;
        trouble = null;
        appliedAt = now;
    }

    void waits(String reason, long upTo, long now) {
        trouble = new Trouble(reason, failingSince(now), upTo, false);
        work = null;
    }

    private long failingSince(long now) {
        if (trouble != null) {
            return trouble.since();
        }
        return work == null ? now : work.since();
    }

    void stopped(String reason, long upTo, long now) {
        trouble = new Trouble(reason, failingSince(now), upTo, true);
        work = null;
    }

    /** What is known to be wrong with it, whether or not anything is left to read; empty where nothing is. */
    String trouble(long now) {
        boolean isTold = trouble != null
                && (trouble.isStopped()
                        || Duration.ofNanos(now - trouble.since()).compareTo(FlowStatus.GRACE) > 0);
        return isTold ? String.valueOf(trouble) : "";
    }

    /** What is known of why it stands still. */
    String why(long now) {
        if (trouble != null) {
            return trouble.toString();
        }
        if (work != null) {
            return "%s is applied since %d s %s"
                    .formatted(
                            work.records(), Duration.ofNanos(now - work.since()).toSeconds(), Whereabouts.of(consumer));
        }
        return "its consumer is " + Whereabouts.of(consumer);
    }
}
