package vn.tiendo.local.audit;

/** A trail cannot be read; the message says why. */
final class NoTrail extends Exception {
    private static final long serialVersionUID = 1;

    NoTrail(String message) {
        super(message);
    }
}
