package vn.tiendo.local.importer;

import java.time.Duration;

/** How many a second, since this was made. */
final class Rate {
    private final long began = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Rounded down; of so many until now. */
    long of(long events) {
        return 1_000 * events / Math.max(1, elapsed().toMillis());
    }
}
