package vn.tiendo.query.anomaly;

/** Where an answer finds which units and procedures are registered; they can change while the application runs. */
@FunctionalInterface
public interface Directories {
    /** The state that the caller sees: one for a whole answer. */
    Directory inForce();
}
