package vn.tiendo.bench.ingest;

import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;

/** Time and CPU from a moment on. */
final class Measured {
    private static final double NANOS_A_SECOND = 1e9;

    private final BenchServers servers;
    private final double cpu;
    private final long begin = System.nanoTime();

    private Measured(BenchServers servers, double cpu) {
        this.servers = servers;
        this.cpu = cpu;
    }

    static Measured from(BenchServers servers) throws Exception {
        return new Measured(servers, servers.cpuSeconds());
    }

    Sample until(long units) throws Exception {
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        return new Sample(units, seconds, servers.cpuSeconds() - cpu);
    }
}
