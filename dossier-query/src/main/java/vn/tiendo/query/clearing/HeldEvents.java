package vn.tiendo.query.clearing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.wire.RejectionNotice;

/** What the service that records facts could not use, as it tells of it. Nothing of it is personal. */
public final class HeldEvents {
    private HeldEvents() {}

    /** What became of a refused event; the names are those of the other service. */
    public enum Handling {
        WAITING,
        PUT_BACK,
        DISCARDED
    }

    /**
     * Which of them are wanted.
     *
     * @param source only what this source told, null for all
     * @param code only what was refused for this reason, null for all
     * @param handling only what this became of, null for all
     * @param cursor where the page before ended, null for the first
     * @param limit the most of a page
     */
    public record Wanted(
            @Nullable String source,
            @Nullable String code,
            @Nullable Handling handling,
            @Nullable String cursor,
            int limit) {}

    /** @param next the cursor of the next page, null where this is the last one */
    public record Page(List<Held> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * One of them.
     *
     * @param retriedAt when it was last put back, null while it was not
     * @param discardedAt when it was discarded, null while it was not
     */
    public record Held(
            RejectionNotice notice,
            @Nullable Instant retriedAt,
            @Nullable Instant discardedAt) {
        /** Where it stands. */
        public Handling handling() {
            return retriedAt != null ? Handling.PUT_BACK : discardedAt != null ? Handling.DISCARDED : Handling.WAITING;
        }
    }

    /**
     * What waits of the last 30 days.
     *
     * @param byCode by reason, those of none left out
     * @param oldestAt when the oldest was refused, null where nothing waits
     */
    public record Pile(
            long depth, Map<String, Long> byCode, @Nullable Instant oldestAt, Duration oldestAge) {}

    /**
     * Who told what cannot be used.
     *
     * @param source null where it could not be read
     * @param depth how many wait that were refused for this reason
     */
    public record Sender(@Nullable String source, String code, long depth, Instant oldestAt, Instant latestAt) {}
}
