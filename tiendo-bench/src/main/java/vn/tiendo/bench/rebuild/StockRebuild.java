package vn.tiendo.bench.rebuild;

import java.time.Duration;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.Stopwatch;
import vn.tiendo.bench.stock.StockProcessor;
import vn.tiendo.bench.stock.StockStore;
import vn.tiendo.processes.Query;

/** One projection of some of the events, by Axon's pooled processor on its own store. Its start is not measured either. */
final class StockRebuild implements Contestant {
    static final String DATABASE = "axon_stock";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Ground ground;
    private final StockStore store;
    private final long events;

    StockRebuild(Ground ground, StockStore store, long events) {
        this.ground = ground;
        this.store = store;
        this.events = events;
    }

    @Override
    public String name() {
        return "Axon's pooled processor, a statement an event";
    }

    @Override
    public Sample turn() throws Exception {
        ground.settle();
        try (StockProcessor _ = StockProcessor.start(store);
                Query database = new Query(ground.servers().connect(DATABASE))) {
            database.await("select exists (select from dossier_standing)", PAUSE, LONGEST);
            Stopwatch watch =
                    Stopwatch.start(ground.servers(), database.number("select sum(events) from dossier_standing"));
            database.await("select sum(events) >= %d from dossier_standing".formatted(events), PAUSE, LONGEST);
            return watch.stop(events);
        }
    }
}
