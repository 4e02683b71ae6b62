package vn.tiendo.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Who has which of the turns that one process at a time has, as the database has said within the last seconds. */
public final class Turns {
    /** What was said before is not known any more. */
    private static final Duration LONGEST_KNOWN = Duration.ofSeconds(4);

    private final LongSupplier nanos;
    private final Set<Long> spared = ConcurrentHashMap.newKeySet();
    private volatile Seen seen;

    private record Seen(List<Session> sessions, long at) {}

    Turns(LongSupplier nanos) {
        this.nanos = nanos;
        this.seen = new Seen(List.of(), nanos.getAsLong());
    }

    /** @param lock the number of the advisory lock that is the turn; it ends with the transaction */
    public Turn of(long lock) {
        return new Turn(() -> holder(lock));
    }

    /**
     * A turn in which something is told that nobody can take back: what a process has on its way that went silent arrives
     * when it wakes up, behind what others have told since. It keeps its turn for as long as the database lets it.
     */
    public Turn ofWhoTells(long lock) {
        spared.add(lock);
        return of(lock);
    }

    Set<Long> spared() {
        return spared;
    }

    void seen(List<Session> sessions) {
        seen = new Seen(List.copyOf(sessions), nanos.getAsLong());
    }

    private Optional<Session> holder(long lock) {
        Seen last = seen;
        boolean isKnown = nanos.getAsLong() - last.at() <= LONGEST_KNOWN.toNanos();
        return last.sessions().stream()
                .filter(session -> isKnown && session.locks().contains(lock))
                .findFirst();
    }
}
