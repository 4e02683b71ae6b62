package vn.tiendo.feed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which failures of what is tried over and over are worth a line in the log: the first, one of another kind, and one a
 * minute. How it is now is what health is for.
 */
public final class Complaints {
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private final Map<Object, Told> told = new ConcurrentHashMap<>();

    private record Told(Class<?> kind, long at) {}

    public Complaints() {
        this(System::nanoTime);
    }

    Complaints(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether it is to be told now; then it is not told again for a while. */
    public boolean isNews(Object about, Throwable failure) {
        long now = nanos.getAsLong();
        Told before = told.get(about);
        boolean isNews = before == null || before.kind() != kind(failure) || now - before.at() >= AGAIN.toNanos();
        if (isNews) {
            told.put(about, new Told(kind(failure), now));
        }
        return isNews;
    }

    /** What wrapped it says little. */
    private static Class<?> kind(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass();
    }

    /** All is well: the next failure is the first. */
    public void settled(Object about) {
        told.remove(about);
    }
}
