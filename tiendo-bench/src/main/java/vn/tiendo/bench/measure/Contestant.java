package vn.tiendo.bench.measure;

/** One of those that do the same work in turn. */
public interface Contestant {
    /** What it is called in the table. */
    String name();

    /** Does the work once, from a state in which nothing of it is done. */
    Sample turn() throws Exception;
}
