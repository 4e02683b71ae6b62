package vn.tiendo.bench.measure;

import java.util.List;

/**
 * All turns of one contestant.
 *
 * @param samples in the order in which they were taken, at least one
 */
public record Series(String name, List<Sample> samples) {
    public Series {
        samples = List.copyOf(samples);
    }

    /** Units a second. */
    public Spread rate() {
        return Spread.of(samples.stream().map(Sample::rate).toList());
    }

    /** CPU seconds a million units. */
    public Spread cpuPerMillion() {
        return Spread.of(samples.stream().map(Sample::cpuPerMillion).toList());
    }
}
