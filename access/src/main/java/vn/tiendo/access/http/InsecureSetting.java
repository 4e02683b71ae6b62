package vn.tiendo.access.http;

import java.io.Serial;

/** A setting with which an application does not start. Its message is one line that says what to set instead. */
final class InsecureSetting extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    InsecureSetting(String message) {
        super(message);
    }
}
