package vn.tiendo.command.eventstore;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells one reader in this process that events were appended. What other processes append is not told. */
public final class AppendSignal {
    private final Semaphore appended = new Semaphore(0);

    /** Events were appended and can be read. */
    public void appended() {
        if (appended.availablePermits() == 0) {
            appended.release();
        }
    }

    /** Returns once something was appended since the last call, or after the time given. */
    public void await(Duration longest) throws InterruptedException {
        if (appended.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            appended.drainPermits();
        }
    }
}
