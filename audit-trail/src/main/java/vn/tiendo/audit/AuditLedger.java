package vn.tiendo.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries that are kept. */
public interface AuditLedger {
    /** Entries by their numbers, the oldest first. */
    List<Entry> entries(Selection selection);

    /** Where the chain ends now. */
    Head head();

    /**
     * Which entries one wants to see.
     *
     * @param after only higher numbers
     * @param limit the most of the answer
     * @param action null for all
     * @param subject only this one and those below it, null for all
     * @param from the first instant, null for all
     * @param until the first instant that is not meant any more, null for all
     */
    record Selection(
            long after,
            int limit,
            @Nullable Action action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until) {}
}
