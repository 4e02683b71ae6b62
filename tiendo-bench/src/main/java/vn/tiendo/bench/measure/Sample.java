package vn.tiendo.bench.measure;

/**
 * What one contestant did in one turn.
 *
 * @param units how many events, dossiers or requests, more than 0
 * @param seconds of the clock on the wall, more than 0
 * @param cpuSeconds that application, PostgreSQL and broker spent together
 */
public record Sample(long units, double seconds, double cpuSeconds) {
    private static final double MILLION = 1_000_000;

    public Sample {
        if (units <= 0 || seconds <= 0) {
            throw new IllegalArgumentException("%d units in %s s are no measurement".formatted(units, seconds));
        }
    }

    /** Units a second. */
    public double rate() {
        return units / seconds;
    }

    /** CPU seconds a million units. */
    public double cpuPerMillion() {
        return cpuSeconds / units * MILLION;
    }
}
