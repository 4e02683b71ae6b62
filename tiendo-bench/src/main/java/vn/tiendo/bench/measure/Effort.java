package vn.tiendo.bench.measure;

/**
 * How much is run.
 *
 * @param pairs how often every contestant takes its turn, at least 1; 5 or more where figures are published
 * @param whole whether the set sizes of the goals are run; else smaller ones, that fit a coffee break
 */
public record Effort(int pairs, boolean whole) {
    public Effort {
        if (pairs < 1) {
            throw new IllegalArgumentException("every contestant takes at least one turn, not " + pairs);
        }
    }

    /** One of two sizes. */
    public int size(int core, int all) {
        return whole ? all : core;
    }
}
