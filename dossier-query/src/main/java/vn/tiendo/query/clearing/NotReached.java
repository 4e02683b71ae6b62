package vn.tiendo.query.clearing;

import java.io.Serial;

/** The service that records facts gave no answer, or none that can be used: what was asked of it may be done or not. */
public final class NotReached extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotReached(String message) {
        super(message);
    }

    public NotReached(String message, Throwable cause) {
        super(message, cause);
    }
}
