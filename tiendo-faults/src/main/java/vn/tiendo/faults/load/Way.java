package vn.tiendo.faults.load;

import java.util.List;

/** A way in. */
interface Way extends AutoCloseable {
    /**
     * Tells, and returns when all is acknowledged, or when it is clear that it will not be.
     *
     * @return how many of the lines, from the first on, are acknowledged for certain
     */
    int tell(List<String> lines) throws InterruptedException;

    @Override
    default void close() {}
}
