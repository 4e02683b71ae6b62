package vn.tiendo.faults.fault;

import java.time.Duration;
import java.util.Optional;

/** Something that breaks, at a moment, for a while. It is used once. */
public interface Fault {
    /** Why it cannot be inflicted on this machine, where it cannot. */
    default Optional<String> impossible() {
        return Optional.empty();
    }

    /** Breaks it, and returns while it is broken. */
    void inflict(Scene scene) throws Exception;

    /** What is to be said of it where it was lifted, for people; empty where nothing is. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /** How long it stays broken. */
    default Duration lasting(Pace pace) {
        return pace.moment();
    }

    /**
     * Takes the cause away, as the world or an operator would, and nothing else: whatever is still there recovers by
     * itself. Where something was lost for good, the operator does what docs/operations.md says under backups.
     */
    void lift(Scene scene) throws Exception;
}
