package vn.tiendo.access;

import java.util.Optional;

/** Tells who asks, on the thread that works on what they ask. */
@FunctionalInterface
public interface CurrentCaller {
    /** Who asks; empty where nobody does, or before that is known. */
    Optional<Caller> known();

    /**
     * Who asks.
     *
     * @throws IllegalStateException where nobody has asked for what is being done
     */
    default Caller now() {
        return known().orElseThrow(() -> new IllegalStateException("nobody has asked for this"));
    }
}
