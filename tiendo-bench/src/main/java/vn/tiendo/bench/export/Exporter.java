package vn.tiendo.bench.export;

import org.jspecify.annotations.Nullable;
import vn.tiendo.bench.export.Received.Content;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;

/** Reads a whole list to its end. */
final class Exporter implements Contestant {
    private static final double NANOS_A_SECOND = 1e9;

    private final String name;
    private final BenchServers servers;
    private final Export export;
    private @Nullable Content content;

    Exporter(String name, BenchServers servers, Export export) {
        this.name = name;
        this.servers = servers;
        this.export = export;
    }

    /** A way to write a list. */
    interface Export {
        void to(Received received) throws Exception;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample turn() throws Exception {
        Received received = new Received();
        double cpu = servers.cpuSeconds();
        long begin = System.nanoTime();
        export.to(received);
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        content = received.content();
        return new Sample(content.lines() - 1, seconds, servers.cpuSeconds() - cpu);
    }

    /** What came in the last turn. */
    Content content() {
        if (content == null) {
            throw new IllegalStateException(name + " has taken no turn");
        }
        return content;
    }
}
