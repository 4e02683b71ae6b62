package vn.tiendo.feed;

import java.io.Serial;

/** The broker cannot be asked now; waited for. */
final class BrokerAway extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
