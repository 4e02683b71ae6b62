package vn.tiendo.bench.server;

import java.io.IOException;
import vn.tiendo.bench.measure.Sample;

/**
 * Where the clocks stood when so much was done.
 *
 * @param done units that are not measured: the first ones, by which a start was noticed
 * @param nanos of {@link System#nanoTime()}
 */
public record Stopwatch(BenchServers servers, long done, long nanos, double cpuSeconds) {
    private static final double NANOS = 1e9;

    /** Starts before anything is done. */
    public static Stopwatch start(BenchServers servers) throws IOException {
        return start(servers, 0);
    }

    /** @param done units that are done already, and are not measured */
    public static Stopwatch start(BenchServers servers, long done) throws IOException {
        double cpuSeconds = servers.cpuSeconds();
        return new Stopwatch(servers, done, System.nanoTime(), cpuSeconds);
    }

    /** @param all units that are done now, those from before the start included */
    public Sample stop(long all) throws IOException {
        double seconds = (System.nanoTime() - nanos) / NANOS;
        return new Sample(all - done, seconds, servers.cpuSeconds() - cpuSeconds);
    }
}
