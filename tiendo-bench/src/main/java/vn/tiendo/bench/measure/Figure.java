package vn.tiendo.bench.measure;

import org.jspecify.annotations.Nullable;

/**
 * One measured value that is no ratio of rates.
 *
 * @param what says what it is, with the set size where that matters
 * @param unit such as {@code ms} or {@code MiB}; empty for a plain ratio
 * @param goal null where there is none
 */
public record Figure(
        String what, double value, String unit, @Nullable Goal goal) {}
