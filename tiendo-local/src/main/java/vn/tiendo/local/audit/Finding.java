package vn.tiendo.local.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.audit.Head;

/**
 * What was found about the trail of an application.
 *
 * @param head where it ends, or the last entry that was well
 * @param first when its first entry was written, null where there is none
 * @param last when its last entry was written, null where there is none
 * @param fault {@code BROKEN} or {@code NOT READ}, and why; null where nothing is wrong
 */
record Finding(
        Head head,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable String fault) {
    boolean isUnbroken() {
        return fault == null;
    }

    /** A line for who asked. */
    String sentence() {
        String name = "%-16s ".formatted(head.application());
        if (fault != null) {
            return name + fault + "; " + head.number() + " entries before that are well";
        }
        return name
                + (head.number() == 0
                        ? "unbroken, no entries"
                        : "unbroken, %d entries from %s to %s, head %s"
                                .formatted(head.number(), first, last, head.hash()));
    }
}
