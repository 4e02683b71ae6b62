package vn.tiendo.query.tally;

/** Wants to know of folds as soon as they are committed. */
@FunctionalInterface
public interface FoldWatcher {
    void folded();
}
