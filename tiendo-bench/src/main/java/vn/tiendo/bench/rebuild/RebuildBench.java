package vn.tiendo.bench.rebuild;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.stock.StockStore;

/** All figures worked out once more, in both ways that Tiendo has, beside reading the events and beside stock Axon. */
public final class RebuildBench implements Bench {
    private static final double OF_DRAIN = 0.25;
    private static final double TIMES_STOCK = 10;
    private static final int EVENTS_A_DOSSIER = 4;

    private final int coreEvents;
    private final int allEvents;
    private final int coreStock;
    private final int allStock;

    public RebuildBench() {
        this(120_000, 2_000_000, 10_000, 30_000);
    }

    /** @param coreStock events of the sample that stock Axon reads, which is slow */
    RebuildBench(int coreEvents, int allEvents, int coreStock, int allStock) {
        this.coreEvents = coreEvents;
        this.allEvents = allEvents;
        this.coreStock = coreStock;
        this.allStock = allStock;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String question() {
        return "How fast are all projections of all events worked out once more?";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        try (BenchServers servers = BenchServers.start(folder)) {
            Ground ground = Ground.lay(servers, folder, effort.size(coreEvents, allEvents) / EVENTS_A_DOSSIER);
            try (StockStore stock = StockStore.create(servers, StockRebuild.DATABASE)) {
                return run(effort, ground, stock);
            }
        }
    }

    private Findings run(Effort effort, Ground ground, StockStore stock) throws Exception {
        long sample = Math.min(effort.size(coreStock, allStock), ground.events());
        try (Connection store = ground.servers().connect(Ground.STORE)) {
            stock.fill(store, sample, StockStore.MetaData.ORIGIN);
        }
        List<Series> series = Turns.take(
                effort.pairs(),
                List.of(
                        new Drain(ground), // first, where PostgreSQL has the least left to tidy up
                        new Rebuilt(ground),
                        new FromScratch(ground),
                        new StockRebuild(ground, stock, sample)));
        return new Findings(
                name(), question(), setting(effort, ground, sample), series, comparisons(series), List.of());
    }

    private static Map<String, String> setting(Effort effort, Ground ground, long sample) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("events", "%,d of about a quarter as many dossiers".formatted(ground.events()));
        setting.put("of them for stock Axon", "%,d".formatted(sample));
        setting.put("turns", Integer.toString(effort.pairs()));
        return setting;
    }

    private static List<Comparison> comparisons(List<Series> series) {
        Series drain = series.get(0);
        Series rebuild = series.get(1);
        Series scratch = series.get(2);
        Series stock = series.get(3);
        return List.of(
                Comparison.of(rebuild, drain, Goal.atLeast(OF_DRAIN)),
                Comparison.of(rebuild, stock, Goal.atLeast(TIMES_STOCK)),
                Comparison.of(scratch, drain, Goal.atLeast(OF_DRAIN)),
                Comparison.of(scratch, stock, Goal.atLeast(TIMES_STOCK)));
    }
}
