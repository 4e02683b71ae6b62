package vn.tiendo.query.standing;

/** The books that can be asked for: a new one can as soon as everything that was told before has been counted in it. */
@FunctionalInterface
public interface ShownBooks {
    /** The books of which all figures are kept now. */
    Books now();
}
