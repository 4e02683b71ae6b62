package vn.tiendo.command;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** The time of day as the application sees it, which tests can move. Kafka keeps its own. */
public final class TestClock extends Clock {
    private volatile InstantSource source = InstantSource.system();

    /** Does something while the clock stands still at an instant. */
    public void at(Instant instant, Runnable meanwhile) {
        at(instant, () -> {
            meanwhile.run();
            return true;
        });
    }

    /** Finds something out while the clock stands still at an instant. */
    public <T> T at(Instant instant, Supplier<T> meanwhile) {
        source = InstantSource.fixed(instant);
        try {
            return meanwhile.get();
        } finally {
            source = InstantSource.system();
        }
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return source.withZone(zone);
    }
}
