package vn.tiendo.simulation.invariant;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something does not hold that must. */
public final class Broken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;

    /** @param cause null where none was thrown */
    public Broken(Invariant invariant, String how, @Nullable Throwable cause) {
        super(invariant + ": " + how, cause);
        this.invariant = invariant;
    }

    public Invariant invariant() {
        return invariant;
    }

    /**
     * Looks whether two are equal that must be.
     *
     * @param of what they are
     */
    public static void unlessEqual(Invariant invariant, Object of, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new Broken(invariant, "%s: expected %s, but it is %s".formatted(of, expected, actual), null);
        }
    }
}
