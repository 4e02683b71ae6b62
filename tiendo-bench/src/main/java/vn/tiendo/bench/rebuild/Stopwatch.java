package vn.tiendo.bench.rebuild;

import java.io.IOException;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;

/**
 * Where the clocks stood when so much was done.
 *
 * @param done units that are not measured: the first ones, by which a start was noticed
 */
record Stopwatch(BenchServers servers, long done, long nanos, double cpuSeconds) {
    private static final double NANOS = 1e9;

    static Stopwatch start(BenchServers servers, long done) throws IOException {
        return new Stopwatch(servers, done, System.nanoTime(), servers.cpuSeconds());
    }

    /** @param all units that are done now, those from before the start included */
    Sample stop(long all) throws IOException {
        double seconds = (System.nanoTime() - nanos) / NANOS;
        return new Sample(all - done, seconds, servers.cpuSeconds() - cpuSeconds);
    }
}
