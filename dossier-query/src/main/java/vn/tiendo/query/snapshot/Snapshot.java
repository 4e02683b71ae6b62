package vn.tiendo.query.snapshot;

import java.util.function.Consumer;
import java.util.function.Function;

/** One state of the store for all parts of an answer, so that its position, its figures and its lists agree. */
public interface Snapshot {
    /**
     * Reads one answer, within the time that an answer may take.
     *
     * @param reading is given how current the state is; everything it reads is of that state
     */
    <T> T read(Function<Freshness, T> reading);

    /**
     * The same, by plans that are made once for any values: of statements that need the same plan for all of them, since
     * every value is always there. To plan them anew takes longer than most of them run.
     */
    <T> T readByKeptPlans(Function<Freshness, T> reading);

    /** Reads an answer that is as long as it is: a stream has no limit of time, and keeps a connection until its end. */
    void stream(Consumer<Freshness> reading);
}
