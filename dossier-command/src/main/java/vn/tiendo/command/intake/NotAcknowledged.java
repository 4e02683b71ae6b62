package vn.tiendo.command.intake;

/** Nobody said in time that an event is held safely. It may be in or not; sending it again is safe. */
public final class NotAcknowledged extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAcknowledged(Throwable cause) {
        super("the event was not acknowledged in time", cause);
    }
}
