package vn.tiendo.local.importer;

/** Something ends before it is complete; the message says why. */
public final class BrokenOff extends Exception {
    private static final long serialVersionUID = 1;

    public BrokenOff(String message) {
        super(message);
    }
}
