package vn.tiendo.problem;

import java.io.Serial;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A question that is not answered. Its message says what to do instead, and is shown to who asked. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String parameter;

    private Refusal(Reason reason, @Nullable String parameter, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.parameter = parameter;
    }

    /** A name that the address does not know: most often a typing error, which must not silently give other figures. */
    public static Refusal unknownParameter(String name, Collection<String> known) {
        String message =
                "there is no parameter \"" + name + "\" here; there are: " + String.join(", ", new TreeSet<>(known));
        return new Refusal(Reason.UNKNOWN_PARAMETER, name, message);
    }

    /** A parameter with more than one value where one is meant. */
    public static Refusal repeatedParameter(String name) {
        return invalidValue(name, "\"" + name + "\" is given more than once; give it once");
    }

    /**
     * A value that cannot be read.
     *
     * @param failure its message says what can be
     */
    public static Refusal unreadableValue(String parameter, RuntimeException failure) {
        return invalidValue(parameter, "\"" + parameter + "\" cannot be read: " + failure.getMessage());
    }

    /** A value that cannot be used. */
    public static Refusal invalidValue(String parameter, String message) {
        return new Refusal(Reason.INVALID_VALUE, parameter, message);
    }

    /** What is asked for does not exist. */
    public static Refusal notFound(String message) {
        return new Refusal(Reason.NOT_FOUND, null, message);
    }

    /** Asked too much at once: the same question may be asked again later. */
    public static Refusal busy(String message) {
        return new Refusal(Reason.BUSY, null, message);
    }

    /** What is asked for cannot be done as things are now; something else must be done first, or come to its end. */
    public static Refusal conflict(String message) {
        return new Refusal(Reason.CONFLICT, null, message);
    }

    /** What is to be changed is not any more what whoever asks has seen. */
    public static Refusal stale(String message) {
        return new Refusal(Reason.STALE, null, message);
    }

    /** Figures of two versions of a formula are to be compared, which says nothing. */
    public static Refusal formulaChanged(String parameter, String message) {
        return new Refusal(Reason.FORMULA_CHANGED, parameter, message);
    }

    /** A value that can be read, and about which nothing can be said: a week that has not ended, a province of other days. */
    public static Refusal unanswerable(String parameter, String message) {
        return new Refusal(Reason.UNANSWERABLE, parameter, message);
    }

    public Reason reason() {
        return reason;
    }

    /** The parameter that is wrong, null where none is. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** Why a question is not answered; the names are published. */
    public enum Reason {
        UNKNOWN_PARAMETER,
        INVALID_VALUE,
        NOT_FOUND,
        UNANSWERABLE,
        CONFLICT,
        STALE,
        FORMULA_CHANGED,
        BUSY
    }
}
