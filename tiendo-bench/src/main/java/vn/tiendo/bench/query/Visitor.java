package vn.tiendo.bench.query;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.measure.Spread;
import vn.tiendo.bench.server.BenchServers;

/** Asks one address after the other, and knows how long each answer took. */
final class Visitor implements Contestant {
    private static final int SHARE = 99;
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private final String name;
    private final List<URI> addresses;
    private final BenchServers servers;
    private final List<List<Double>> turns = new ArrayList<>();

    Visitor(String name, List<URI> addresses, BenchServers servers) {
        this.name = name;
        this.addresses = addresses;
        this.servers = servers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample turn() throws IOException {
        List<Double> milliseconds = new ArrayList<>();
        double cpu = servers.cpuSeconds();
        long begin = System.nanoTime();
        long last = begin;
        for (URI address : addresses) {
            Requests.get(address);
            long now = System.nanoTime();
            milliseconds.add((now - last) / NANOS_A_MILLISECOND);
            last = now;
        }
        turns.add(milliseconds);
        return new Sample(addresses.size(), (last - begin) / NANOS_A_SECOND, servers.cpuSeconds() - cpu);
    }

    /** Asks so many without counting: code is compiled and caches are filled where they are in daily use. */
    void warmUp(int requests) throws IOException {
        for (URI address : addresses.subList(0, Math.min(requests, addresses.size()))) {
            Requests.get(address);
        }
    }

    /** The 99th percentile of each turn, in milliseconds. */
    List<Double> percentiles() {
        return turns.stream().map(turn -> Spread.percentile(turn, SHARE)).toList();
    }

    /** Of all turns, in milliseconds. */
    double percentile() {
        return Spread.percentile(turns.stream().flatMap(List::stream).toList(), SHARE);
    }

    /** By which factor its 99th percentile was that of the other: the median over pairs of turns. */
    double slowerThan(Visitor other) {
        List<Double> ours = percentiles();
        List<Double> theirs = other.percentiles();
        return Spread.of(IntStream.range(0, ours.size())
                        .mapToObj(turn -> ours.get(turn) / theirs.get(turn))
                        .toList())
                .median();
    }
}
