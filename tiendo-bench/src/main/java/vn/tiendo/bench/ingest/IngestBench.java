package vn.tiendo.bench.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;
import vn.tiendo.bench.server.BenchServers;

/** How fast events get from the topic into the store. */
public final class IngestBench implements Bench {
    private static final int CORE_EVENTS = 200_000;
    private static final int ALL_EVENTS = 1_000_000;

    /** Few enough that its turn takes no longer than the others'. */
    private static final int CORE_STOCK_EVENTS = 6_000;

    private static final int ALL_STOCK_EVENTS = 40_000;

    private static final List<Double> GOALS = List.of(0.30, 0.45, 30.0);

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String question() {
        return "From the topic of lifecycle events, parsed, deduplicated, decided by aggregates, into the event store.";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        int events = effort.size(CORE_EVENTS, ALL_EVENTS);
        int stockEvents = effort.size(CORE_STOCK_EVENTS, ALL_STOCK_EVENTS);
        try (BenchServers servers = BenchServers.start(folder)) {
            LifecycleTopic.fill(servers.kafka(), events);
            EmptyStore store = new EmptyStore(servers);
            List<Contestant> contestants = List.of(
                    new Tiendo(servers, folder, events),
                    new CopiedRows(servers, store, folder),
                    new HandWritten(servers, store, events),
                    new StockAxon(servers, stockEvents));
            Turns.take(1, contestants); // so that nobody's code is cold
            return findings(setting(effort, events, stockEvents), Turns.take(effort.pairs(), contestants));
        }
    }

    private static Map<String, String> setting(Effort effort, int events, int stockEvents) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("events", "%,d of about a quarter as many dossiers".formatted(events));
        setting.put("of them for stock Axon", "%,d".formatted(stockEvents));
        setting.put("turns", "one to warm up, then %d".formatted(effort.pairs()));
        return setting;
    }

    private Findings findings(Map<String, String> setting, List<Series> series) {
        List<Series> rivals = series.subList(1, series.size());
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < rivals.size(); i++) {
            comparisons.add(Comparison.of(series.getFirst(), rivals.get(i), Goal.atLeast(GOALS.get(i))));
        }
        return new Findings(name(), question(), setting, series, comparisons, List.of());
    }
}
