package vn.tiendo.tests.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the citizen is told at the receipt. */
final class Promise {

    private Promise() {}

    /** The due date of the receipt, or null: a processing time promises none until there is a working calendar. */
    static @Nullable Instant at(Fact receipt) {
        return receipt.dueAt();
    }
}
