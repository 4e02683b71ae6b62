package vn.tiendo.bench;

import java.util.List;
import vn.tiendo.bench.endtoend.EndToEnd;
import vn.tiendo.bench.export.ExportBench;
import vn.tiendo.bench.footprint.FootprintBench;
import vn.tiendo.bench.ingest.IngestBench;
import vn.tiendo.bench.inner.InnerBench;
import vn.tiendo.bench.instances.InstancesBench;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.poison.PoisonBench;
import vn.tiendo.bench.query.PagesBench;
import vn.tiendo.bench.query.QueryBench;
import vn.tiendo.bench.rebuild.RebuildBench;

/** All benches, in the order in which they are run. */
final class Benches {
    private static final List<Bench> ALL = List.of(
            new InnerBench(),
            new IngestBench(),
            new EndToEnd(),
            new RebuildBench(),
            new QueryBench(),
            new PagesBench(),
            new ExportBench(),
            new FootprintBench(),
            new InstancesBench(),
            new PoisonBench());

    private Benches() {}

    static List<String> names() {
        return ALL.stream().map(Bench::name).toList();
    }

    /**
     * Those with these names in their own order; none if a name is of no bench.
     *
     * @param names none for all that the effort includes
     */
    static List<Bench> chosen(List<String> names, Effort effort) {
        if (!names().containsAll(names)) {
            return List.of();
        }
        return ALL.stream()
                .filter(bench -> names.isEmpty() ? effort.whole() || bench.isOfTheCore() : names.contains(bench.name()))
                .toList();
    }
}
