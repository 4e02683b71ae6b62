package vn.tiendo.tests.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A fact in its place.
 *
 * @param at when it counts: when it happened, or at the receipt when it is dated before that
 * @param isReceipt whether it is the one that the dossier is received by
 */
record Happening(Fact fact, Instant at, boolean isReceipt) {

    LocalDate day() {
        return VietnamDay.of(at);
    }
}
