package vn.tiendo.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether a thread that works over and over still does. It says when it begins and when it is done; whoever asks sees also
 * that it has ended, or that it has been at the same work for too long, which the thread itself could not tell any more.
 * It goes by {@link System#nanoTime()}: a clock that is set changes nothing.
 */
public final class Pulse {
    private final Duration longestWork;
    private final LongSupplier nanos;
    private @Nullable Thread thread;
    private boolean working;
    private long workingSince;
    private @Nullable String failure;
    private long failingSince;

    /** @param longestWork after which the thread hangs, as far as anyone can tell */
    public Pulse(Duration longestWork) {
        this(longestWork, System::nanoTime);
    }

    Pulse(Duration longestWork, LongSupplier nanos) {
        this.longestWork = longestWork;
        this.nanos = nanos;
    }

    /** The present thread begins to work, or has come a step further with it. */
    public synchronized void beats() {
        thread = Thread.currentThread();
        working = true;
        workingSince = nanos.getAsLong();
    }

    /** The thread waits for something to do. */
    public synchronized void rests() {
        working = false;
    }

    /** The work is done, and was done well. */
    public synchronized void succeeds() {
        working = false;
        failure = null;
    }

    /** The work failed and will be tried again. */
    public synchronized void fails(Throwable why) {
        if (failure == null) {
            failingSince = working ? workingSince : nanos.getAsLong();
        }
        working = false;
        failure = why.toString();
    }

    /** Why the last try failed, null where it did not. */
    public synchronized @Nullable String failure() {
        return failure;
    }

    /** What is wrong, empty where all is well. */
    public Optional<String> trouble() {
        return trouble(longestWork);
    }

    /** @param longest after which its work hangs; not more than it was made with */
    synchronized Optional<String> trouble(Duration longest) {
        if (thread == null) {
            return Optional.of("has not begun");
        }
        if (!thread.isAlive()) {
            return Optional.of("its thread has ended");
        }
        Duration atWork = since(workingSince);
        if (working && (atWork.compareTo(longest) > 0 || atWork.compareTo(longestWork) > 0)) {
            return Optional.of("hangs for %d s %s".formatted(atWork.toSeconds(), Whereabouts.of(thread)));
        }
        boolean fails = failure != null && since(failingSince).compareTo(FlowStatus.GRACE) > 0;
        return fails ? Optional.of("fails again and again: " + failure) : Optional.empty();
    }

    /** For how long it has been at the same work. */
    synchronized Duration atWork() {
        return working ? since(workingSince) : Duration.ZERO;
    }

    private Duration since(long moment) {
        return Duration.ofNanos(nanos.getAsLong() - moment);
    }

    /** Down with the trouble, behind where the same work takes long, else up. */
    public Health health() {
        return trouble()
                .map(reason -> Health.down().withDetail("reason", reason).build())
                .orElseGet(() -> atWork().compareTo(FlowStatus.STANDSTILL) > 0
                        ? Health.status(FlowStatus.BEHIND)
                                .withDetail("atTheSameWorkForSeconds", atWork().toSeconds())
                                .build()
                        : Health.up().build());
    }
}
