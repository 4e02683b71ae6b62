package vn.tiendo.bench.endtoend;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;
import vn.tiendo.local.run.Door;
import vn.tiendo.processes.Query;

/** How much the whole product takes, and how soon a figure shows it. */
public final class EndToEnd implements Bench {
    private static final Goal SUSTAINED = Goal.atLeast(10_000);

    /** Different rows for the rival to insert; it begins anew after the last. */
    private static final int ROWS = 10_000;

    private final Sizes core;
    private final Sizes all;

    /**
     * @param events of one turn
     * @param rival how long a turn of the rival takes
     * @param latency how long the peak is measured
     */
    record Sizes(int events, Duration rival, Duration latency) {}

    public EndToEnd() {
        this(
                new Sizes(120_000, Duration.ofSeconds(5), Duration.ofSeconds(30)),
                new Sizes(1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(60)));
    }

    EndToEnd(Sizes core, Sizes all) {
        this.core = core;
        this.all = all;
    }

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public String question() {
        return "How many events does the whole product take, HTTP in to figure visible, and how soon is one visible?";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        Sizes sizes = effort.whole() ? all : core;
        SampleEvents events = SampleEvents.make(sizes.events(), folder);
        try (Product product = Product.start(folder.resolve("data"));
                Stages stages = stages(product)) {
            return measure(effort.pairs(), sizes, events, product, stages);
        }
    }

    private static Stages stages(Product product) throws Exception {
        return new Stages(
                new Query(product.connect("dossier_command")),
                new Answers(product.url(Door.QUERY)),
                new Answers(product.url(Door.INDEX)));
    }

    private Findings measure(int pairs, Sizes sizes, SampleEvents events, Product product, Stages stages)
            throws Exception {
        Sample cold = new WholeWay(product, events, stages, new Backlogs(product), 1).turn();
        Backlogs backlogs = new Backlogs(product);
        WholeWay ours = new WholeWay(product, events, stages, backlogs, 2);
        List<Series> series = Turns.take(pairs, List.of(ours, rival(product, events, sizes)));
        List<Figure> figures = new ArrayList<>(sustained(series.getFirst(), cold));
        figures.addAll(ours.figures());
        figures.addAll(backlogs.figures());
        figures.addAll(latency(product, events.told(ours.nextTelling(), Latency.events(sizes.latency()))));
        List<Comparison> comparisons = List.of(Comparison.of(series.getFirst(), series.getLast(), null));
        return new Findings(name(), question(), setting(sizes), series, comparisons, figures);
    }

    private static OneRowInserts rival(Product product, SampleEvents events, Sizes sizes) throws Exception {
        OneRowInserts rival = new OneRowInserts(product, events.told(1, ROWS), sizes.rival());
        rival.prepare();
        return rival;
    }

    private static List<Figure> sustained(Series ours, Sample cold) {
        String what = "events taken, HTTP in to figure and ranking visible";
        return List.of(
                new Figure(what, ours.rate().median(), "/s", SUSTAINED),
                new Figure("the same, first turn after the start", cold.rate(), "/s", null));
    }

    private static List<Figure> latency(Product product, List<byte[]> lines) throws Exception {
        System.err.printf("  %,d events at %,d a second%n", lines.size(), Latency.EVENTS_A_SECOND);
        return new Latency(product).measure(lines);
    }

    private static Map<String, String> setting(Sizes sizes) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("events a turn", "%,d of a quarter as many new dossiers".formatted(sizes.events()));
        setting.put("product", "one process with 768 MiB of heap, its PostgreSQL flushes every commit");
        setting.put("load", "over HTTP as ./tiendo import does, from this process, whose CPU is not counted");
        setting.put("rival", sizes.rival().toSeconds() + " s a turn on the same PostgreSQL");
        setting.put(
                "peak",
                "%,d events/s in requests of 20 for %d s after 5 s that are not counted; times count from the intended instant"
                        .formatted(Latency.EVENTS_A_SECOND, sizes.latency().toSeconds()));
        return setting;
    }
}
