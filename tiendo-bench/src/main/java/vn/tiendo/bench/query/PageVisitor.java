package vn.tiendo.bench.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.measure.Spread;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.browser.PageTimes;

/** Asks for a page again and again, as a browser does, and knows when each answer began. */
final class PageVisitor implements Contestant {
    private static final Goal FIRST_BYTE = Goal.atMost(200);
    private static final Goal USABLE = Goal.atMost(1_000);
    private static final int SHARE = 95;
    private static final double NANOS_A_MILLISECOND = 1e6;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double KILOBYTE = 1_000;

    private final String name;
    private final URI address;
    private final int requestsATurn;
    private final BenchServers servers;
    private final List<Double> firstBytes = new ArrayList<>();
    private final List<Double> usable = new ArrayList<>();
    private double cold;
    private long bytes;

    PageVisitor(String name, URI address, int requestsATurn, BenchServers servers) {
        this.name = name;
        this.address = address;
        this.requestsATurn = requestsATurn;
        this.servers = servers;
    }

    @Override
    public String name() {
        return name;
    }

    /** Asks for the first time, and then so often without counting. */
    void warmUp(int requests) throws IOException {
        cold = ask();
        for (int i = 0; i < requests; i++) {
            ask();
        }
    }

    @Override
    public Sample turn() throws IOException {
        double cpu = servers.cpuSeconds();
        long begin = System.nanoTime();
        for (int i = 0; i < requestsATurn; i++) {
            firstBytes.add(ask());
        }
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        return new Sample(requestsATurn, seconds, servers.cpuSeconds() - cpu);
    }

    /** Opens it so often in a browser that has nothing of it yet. */
    void open(PageTimes browser, int times) {
        for (int i = 0; i < times; i++) {
            usable.add(browser.usable(address));
        }
    }

    /** Milliseconds until the first byte of its content; reads the rest too. */
    private double ask() throws IOException {
        long begin = System.nanoTime();
        HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
        request.setRequestProperty("Accept", "text/html");
        request.setRequestProperty("Accept-Encoding", "gzip");
        try (InputStream answer = request.getInputStream()) {
            if (answer.read() < 0 || request.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException(address + " is answered " + request.getResponseCode());
            }
            double milliseconds = (System.nanoTime() - begin) / NANOS_A_MILLISECOND;
            bytes = 1 + answer.readAllBytes().length;
            return milliseconds;
        }
    }

    Stream<Figure> figures() {
        Stream<Figure> asked = Stream.of(
                figure("first byte, first of all", cold, FIRST_BYTE),
                figure("first byte, median", Spread.of(firstBytes).median(), null),
                figure("first byte, 95th percentile", Spread.percentile(firstBytes, SHARE), FIRST_BYTE),
                new Figure(name + ": size on the wire", bytes / KILOBYTE, "kB", null));
        return Stream.concat(asked, opened());
    }

    private Stream<Figure> opened() {
        return usable.isEmpty()
                ? Stream.of()
                : Stream.of(
                        figure("usable in Chromium, median", Spread.of(usable).median(), null),
                        figure("usable in Chromium, longest", Spread.of(usable).most(), USABLE));
    }

    private Figure figure(String what, double milliseconds, @Nullable Goal goal) {
        return new Figure(name + ": " + what, milliseconds, "ms", goal);
    }
}
