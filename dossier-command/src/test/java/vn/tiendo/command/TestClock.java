package vn.tiendo.command;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day as the application sees it, which tests can move. Kafka keeps its own. */
public final class TestClock extends Clock {
    private volatile InstantSource source = InstantSource.system();

    /** Does something while the clock stands still at an instant. */
    public void at(Instant instant, Runnable meanwhile) {
        source = InstantSource.fixed(instant);
        try {
            meanwhile.run();
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
