package vn.tiendo.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the clock of this machine agrees with that of its database, and what is read is not of tomorrow. Of clocks that
 * are apart nobody knows which is right: what is decided by the time of day, and kept, then waits.
 */
public final class Clocks implements HealthIndicator {
    /** Clocks that somebody keeps are apart by less. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** A topic to which nothing more is written says nothing of the clock that it is written by. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private volatile @Nullable Answer last;
    private final Map<String, Ahead> ahead = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** What the database said, asked between two moments here. */
    private record Answer(Instant before, Instant database, Instant after) {
        Duration apart() {
            if (database.isBefore(before)) {
                return Duration.between(database, before);
            }
            return database.isAfter(after) ? Duration.between(after, database) : Duration.ZERO;
        }
    }

    /** @param at by {@link System#nanoTime()} */
    private record Ahead(Duration early, long at) {}

    Clocks(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void told(Instant before, Instant database, Instant after) {
        last = new Answer(before, database, after);
    }

    /** Something was read that was written then, by the clock of the broker. */
    void read(String topic, Instant written, Instant now) {
        Duration early = Duration.between(now, written);
        if (early.compareTo(TOLERANCE) > 0) {
            ahead.put(topic, new Ahead(early, nanos.getAsLong()));
        } else {
            ahead.remove(topic);
        }
    }

    /** Whether what the clock here says may be kept. Not before the database has said what time it is. */
    public boolean agree() {
        Answer answer = last;
        return answer != null && answer.apart().compareTo(TOLERANCE) <= 0;
    }

    /** @throws IllegalStateException while the clocks do not agree */
    public void mustAgree() {
        if (!agree()) {
            throw new IllegalStateException("the clocks of this machine and of its database do not agree");
        }
    }

    @Override
    public Health health() {
        Answer answer = last;
        if (answer == null) {
            return Health.unknown().build();
        }
        ahead.values().removeIf(seen -> nanos.getAsLong() - seen.at() > REMEMBERED.toNanos());
        Health.Builder health = agree() && ahead.isEmpty() ? Health.up() : Health.down();
        if (!agree()) {
            health.withDetail("here", answer.after().toString())
                    .withDetail("database", answer.database().toString())
                    .withDetail("apartForSeconds", answer.apart().toSeconds());
        }
        ahead.forEach((topic, seen) -> health.withDetail(
                topic, "is written %d s ahead".formatted(seen.early().toSeconds())));
        return health.build();
    }
}
