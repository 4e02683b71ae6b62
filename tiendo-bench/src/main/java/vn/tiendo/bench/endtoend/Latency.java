package vn.tiendo.bench.endtoend;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.tiendo.bench.endtoend.Probe.Seen;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Spread;
import vn.tiendo.local.run.Door;

/** How soon a figure shows what was told, while events come in at the peak of a national installation. */
final class Latency {
    static final int EVENTS_A_SECOND = 2_000;
    private static final int EVENTS_A_REQUEST = 20;
    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(10);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    private static final Duration LEAD = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final int LOOKS_FOR_THEIR_PRICE = 1_000;
    private static final Goal GOAL = Goal.atMost(250);

    private final Product product;
    private final Poster poster;
    private final Probe probe;

    Latency(Product product) {
        this.product = product;
        this.poster = new Poster(product.url(Door.COMMAND));
        this.probe = new Probe(poster, new Answers(product.url(Door.QUERY)));
    }

    /** How many events come in the time of a measurement and in the seconds before, in which the product gets into step. */
    static int events(Duration measured) {
        return (int) (LEAD.plus(measured).toSeconds() * EVENTS_A_SECOND);
    }

    /**
     * Posts these events at the pace, and probes beside them.
     *
     * @param lines as many as {@link #events} says
     */
    List<Figure> measure(List<byte[]> lines) throws Exception {
        cpuSecondsOfALook(); // the first ones are dearer
        double lookSeconds = cpuSecondsOfALook();
        long looksBefore = probe.looks();
        List<Seen> seen = new ArrayList<>();
        long begin = System.nanoTime();
        double cores = cores(() -> seen.addAll(load(lines)));
        double seconds = (System.nanoTime() - begin) / 1e9;
        double looks = (probe.looks() - looksBefore) / seconds;
        List<Seen> measured = seen.subList((int) LEAD.dividedBy(BETWEEN_PROBES), seen.size());
        return figures(measured, lines.size() / seconds, cores, looks, looks * lookSeconds);
    }

    private List<Seen> load(List<byte[]> lines) throws Exception {
        List<byte[]> requests = requests(lines);
        Pace load = new Pace(requests.size(), BETWEEN_REQUESTS);
        Pace probes = new Pace(
                (int) BETWEEN_REQUESTS.multipliedBy(requests.size()).dividedBy(BETWEEN_PROBES), BETWEEN_PROBES);
        CompletableFuture<List<Seen>> probing = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> complete(probing, probes));
        load.keep((number, intended) -> {
            poster.post("application/x-ndjson", requests.get(number));
            return number;
        });
        thread.join();
        return probing.get();
    }

    private void complete(CompletableFuture<List<Seen>> probing, Pace probes) {
        try {
            probing.complete(probes.keep(probe::at));
        } catch (Exception failure) {
            probing.completeExceptionally(failure);
        }
    }

    private static List<byte[]> requests(List<byte[]> lines) {
        List<byte[]> requests = new ArrayList<>();
        for (int from = 0; from + EVENTS_A_REQUEST <= lines.size(); from += EVENTS_A_REQUEST) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (byte[] line : lines.subList(from, from + EVENTS_A_REQUEST)) {
                body.writeBytes(line);
                body.write('\n');
            }
            requests.add(body.toByteArray());
        }
        return requests;
    }

    /** What one look at a figure costs the product, above what it needs while nothing happens. */
    private double cpuSecondsOfALook() throws Exception {
        double idle = cores(() -> Thread.sleep(IDLE));
        long begin = System.nanoTime();
        double busy = cores(() -> {
            for (int i = 0; i < LOOKS_FOR_THEIR_PRICE; i++) {
                probe.counted(i);
            }
        });
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Math.max(0, (busy - idle) * seconds / LOOKS_FOR_THEIR_PRICE);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** How many cores the product needs during the work, on average. */
    private double cores(Work work) throws Exception {
        double cpu = product.cpuSeconds();
        long begin = System.nanoTime();
        work.run();
        return (product.cpuSeconds() - cpu) / ((System.nanoTime() - begin) / 1e9);
    }

    private List<Figure> figures(List<Seen> seen, double rate, double cores, double looks, double lookCores) {
        return List.of(
                milliseconds("from post to visible, median", seen, Seen::visible, 50, null),
                milliseconds("from post to visible, 99th percentile", seen, Seen::visible, 99, GOAL),
                milliseconds("from post to visible, longest", seen, Seen::visible, 100, null),
                milliseconds("from post to acknowledged, median", seen, Seen::taken, 50, null),
                milliseconds("from post to acknowledged, 99th percentile", seen, Seen::taken, 99, null),
                milliseconds("probe begun late by the bench, 99th percentile", seen, Seen::late, 99, null),
                new Figure("events taken meanwhile", rate, "/s", null),
                new Figure("repeated after a 503", poster.repeats(), "", null),
                new Figure("cores in use meanwhile (applications, broker, PostgreSQL)", cores, "", null),
                new Figure("looks of the probes at a figure", looks, "/s", null),
                new Figure("cores of these looks, by their price on the idle product", lookCores, "", null));
    }

    private static Figure milliseconds(
            String what, List<Seen> seen, ToDoubleFunction<Seen> part, int share, @Nullable Goal goal) {
        List<Double> values = seen.stream().map(part::applyAsDouble).toList();
        String load = "at %,d events/s: ".formatted(EVENTS_A_SECOND);
        return new Figure(load + what, Spread.percentile(values, share), "ms", goal);
    }
}
