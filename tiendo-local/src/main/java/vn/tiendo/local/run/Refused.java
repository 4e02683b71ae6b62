package vn.tiendo.local.run;

/** Tiendo does not start, for a reason that its user can mend; the message says what and how, a line for each. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
