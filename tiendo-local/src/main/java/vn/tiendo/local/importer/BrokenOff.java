package vn.tiendo.local.importer;

/** An import ends before the end of its source; the message says why. */
public final class BrokenOff extends Exception {
    private static final long serialVersionUID = 1;

    BrokenOff(String message) {
        super(message);
    }
}
