package vn.tiendo.bench.measure;

import java.nio.file.Path;

/** One question about speed. */
public interface Bench {
    /** What it is called on the command line and in the table, lower case. */
    String name();

    /** What it measures, in one sentence. */
    String question();

    /** Whether it is run where neither it nor everything is asked for. */
    default boolean isOfTheCore() {
        return true;
    }

    /**
     * Measures.
     *
     * @param folder an empty folder of its own, deleted afterwards
     * @throws Exception if anything does not work; a figure is never made up for it
     */
    Findings run(Effort effort, Path folder) throws Exception;
}
