package vn.tiendo.faults.site;

import java.io.Serial;

/** Something is under way for too long: it may never end. */
public final class NoRest extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NoRest(String message) {
        super(message);
    }
}
