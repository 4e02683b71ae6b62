package vn.tiendo.query.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.unit.UnitRegister;

/**
 * Looks for changes in the name of all who watch in this process: one look for all of them, and none where nobody
 * watches.
 */
public final class Lookout {
    /**
     * What is older is not remembered for sure: whoever did not look for that long tells that everything has changed.
     */
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final ChangeLog log;
    private final UnitRegister units;
    private final Audience audience;
    private @Nullable Looked last;

    public Lookout(ChangeLog log, UnitRegister units, Audience audience) {
        this.log = log;
        this.units = units;
        this.audience = audience;
    }

    /** The last look, and how far changes reached then. */
    private record Looked(Look found, long at, Reach reach) {}

    /**
     * Looks once. Where that fails, the next look finds the same and more.
     *
     * @param now by a clock that never goes back, in nanoseconds
     */
    public void look(long now) {
        if (audience.size() == 0) {
            last = null;
            return;
        }
        Looked before = last;
        Look found = log.since(before == null ? null : before.found().mark());
        boolean everything = before != null && isBeyondMemory(before, found, now);
        Reach reach = before == null || everything ? reach() : before.reach();
        audience.tell(new News(everything, reach.of(found.holders()), reach.provinces(), found.freshness()));
        last = new Looked(found, now, reach);
    }

    private static boolean isBeyondMemory(Looked before, Look found, long now) {
        return now - before.at() > LONGEST_BETWEEN_LOOKS.toNanos()
                || !before.found().mark().state().equals(found.mark().state());
    }

    private Reach reach() {
        return new Reach(units.registry().registrations());
    }
}
