package vn.tiendo.tests.reference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the citizen is told at the receipt. */
final class Promise {

    private Promise() {}

    /** The due date of the receipt, else the end of its processing time, else null. */
    static @Nullable Instant at(Fact receipt) {
        JsonNode time = receipt.data().path("processingTime");
        if (receipt.dueAt() != null || !time.isObject()) {
            return receipt.dueAt();
        }
        return SlowClock.end(
                receipt.time(),
                time.required("amount").intValue(),
                time.required("unit").stringValue());
    }
}
