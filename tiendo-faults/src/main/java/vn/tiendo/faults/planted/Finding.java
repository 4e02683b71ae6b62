package vn.tiendo.faults.planted;

import java.time.Duration;

/**
 * What came of planting a bug.
 *
 * @param after from the call of Maven to the end of the tests: compiling, starting servers, and finding it
 * @param reason what is wrong where it was not caught, else empty
 */
record Finding(Bug bug, Duration after, String reason) {
    static Finding caught(Bug bug, Duration after) {
        return new Finding(bug, after, "");
    }

    static Finding wrong(Bug bug, String reason) {
        return new Finding(bug, Duration.ZERO, reason);
    }

    boolean isCaught() {
        return reason.isEmpty();
    }

    /** One line for whoever looks on. */
    String report() {
        return isCaught()
                ? "%-44s caught after %d s".formatted(bug.name(), after.toSeconds())
                : "%-44s NOT CAUGHT: %s".formatted(bug.name(), reason);
    }
}
