package vn.tiendo.local.importer;

import java.time.Duration;
import java.util.List;
import vn.tiendo.local.importer.Acknowledgement.RefusedLine;

/** What came back for one batch. */
sealed interface Answer {
    /**
     * All of it is dealt with.
     *
     * @param errors why lines are refused, with numbers within the batch, from 1
     */
    record Acknowledged(long accepted, long refused, List<RefusedLine> errors) implements Answer {}

    /** Not now, or nobody there: sending it again may help, and is safe. */
    record Unavailable(String why, Duration retryAfter) implements Answer {}

    /** Not ever. */
    record Rejected(String why) implements Answer {}
}
