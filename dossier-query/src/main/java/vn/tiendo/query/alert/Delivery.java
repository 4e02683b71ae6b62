package vn.tiendo.query.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an alert that was posted to a webhook.
 *
 * @param status with which it answered last, null where it did not
 * @param problem why the last attempt was in vain, null where it was not
 */
public record Delivery(
        DecidedAlert decided,
        State state,
        int attempts,
        Instant first,
        Instant last,
        @Nullable Integer status,
        @Nullable String problem) {
    /** Where it stands; the names are published. */
    public enum State {
        TAKEN,
        RETRYING,
        /** Nobody took it for thirty days. */
        GIVEN_UP
    }
}
