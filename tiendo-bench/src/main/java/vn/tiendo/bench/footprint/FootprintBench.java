package vn.tiendo.bench.footprint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.server.BenchServers;

/** What events take on disk and what applications take in memory while as many come in as they can take. */
public final class FootprintBench implements Bench {
    private static final int EVENTS_A_DOSSIER = 4;

    private final int coreEvents;
    private final int allEvents;

    public FootprintBench() {
        this(300_000, 2_000_000);
    }

    FootprintBench(int coreEvents, int allEvents) {
        this.coreEvents = coreEvents;
        this.allEvents = allEvents;
    }

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public String question() {
        return "How much disk does an event take, and how much memory an application under full load?";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        int dossiers = effort.size(coreEvents, allEvents) / EVENTS_A_DOSSIER;
        try (BenchServers servers = BenchServers.start(folder);
                Product product = Product.start(servers, folder)) {
            Load load = Load.put(servers, product, dossiers);
            List<Figure> figures = new ArrayList<>(DiskFigures.of(servers, product, load.events()));
            figures.addAll(load.figures());
            return new Findings(
                    name(), question(), Map.of("events", Long.toString(load.events())), List.of(), List.of(), figures);
        }
    }

    private static Map<String, String> setting(Load load) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("events", "%,d, told over HTTP as fast as they are taken".formatted(load.events()));
        setting.put("heap of each application", "%d MiB at most".formatted(Product.HEAP_MEBIBYTES));
        return setting;
    }
}
