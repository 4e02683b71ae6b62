package vn.tiendo.local.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * Something that happened, as a line that can be sent.
 *
 * @param line a CloudEvent as JSON
 */
record Fact(Instant time, String line) implements Comparable<Fact> {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::time).thenComparing(Fact::line);

    static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
