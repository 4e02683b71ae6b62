package vn.tiendo.bench.footprint;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.year.ToldYear;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Query;

/**
 * What became of the applications while a year was told as fast as it was taken, until it was ranked.
 *
 * @param events how many were told
 */
record Load(long events, double seconds, Map<ApplicationProcess, HeapCourse> heaps) {
    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final double HUNDRED = 100;
    private static final double FLAT = 1.1;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static Load put(BenchServers servers, Product product, int dossiers) throws Exception {
        List<HeapWatch> watches =
                product.processes().stream().map(HeapWatch::begin).toList();
        long begin = System.nanoTime();
        long events = new ToldYear(dossiers).tell(product.door());
        awaitRanked(servers, events);
        double seconds = (System.nanoTime() - begin) / NANOS;
        Map<ApplicationProcess, HeapCourse> heaps = new LinkedHashMap<>();
        for (int i = 0; i < watches.size(); i++) {
            heaps.put(product.processes().get(i), watches.get(i).end());
        }
        return new Load(events, seconds, heaps);
    }

    private static void awaitRanked(BenchServers servers, long events) throws Exception {
        List<Application> all = Application.ALL;
        try (Query store = new Query(servers.connect(all.get(0).database()));
                Query query = new Query(servers.connect(all.get(1).database()));
                Query index = new Query(servers.connect(all.get(2).database()))) {
            ToldYear.awaitStored(store, events);
            ToldYear.awaitFolded(query, store);
            long last = store.number("select max(position) from dossier_event");
            index.await("select exists (select from tally_visible where position >= " + last + ")", PAUSE, LONGEST);
        }
    }

    List<Figure> figures() throws IOException {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("load, ranked in the end", events / seconds, "events/s", null));
        for (Map.Entry<ApplicationProcess, HeapCourse> heap : heaps.entrySet()) {
            figures.addAll(figures(heap.getKey(), heap.getValue()));
        }
        return figures;
    }

    /** A heap is flat where what is left in the last third of the load is no more than a tenth above the first. */
    private static List<Figure> figures(ApplicationProcess process, HeapCourse heap) throws IOException {
        String name = process.application().name();
        return Stream.of(
                        new Figure(
                                "heap in use, most", heap.mostMebibytes(), "MiB", Goal.atMost(Product.HEAP_MEBIBYTES)),
                        new Figure("heap after collection, most", heap.mostCollectedMebibytes(), "MiB", null),
                        new Figure(
                                "heap after collection, last third beside first", heap.growth(), "", Goal.atMost(FLAT)),
                        new Figure("time in collections", heap.collectingShare() * HUNDRED, "%", null),
                        new Figure("resident memory, most", process.mostResident() / MEBIBYTE, "MiB", null))
                .map(figure -> new Figure(name + ": " + figure.what(), figure.value(), figure.unit(), figure.goal()))
                .toList();
    }
}
