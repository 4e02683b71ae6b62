package vn.tiendo.command.ingest;

import java.io.Serial;

/** The broker does not answer, or too many search at once. */
public final class TailUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public TailUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public TailUnavailable(String message) {
        super(message);
    }
}
