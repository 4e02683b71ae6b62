package vn.tiendo.query.classification;

import java.io.Serial;

/** Nobody said in time that all events are held safely. */
public final class NotAcknowledged extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotAcknowledged(Throwable cause) {
        super("events were not acknowledged in time", cause);
    }
}
