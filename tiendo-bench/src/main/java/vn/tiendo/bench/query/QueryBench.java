package vn.tiendo.bench.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;
import vn.tiendo.bench.model.Country;
import vn.tiendo.bench.model.ReadModel;

/** Figures of small and large countries, beside an answer that holds nothing, and beside counting dossiers. */
public final class QueryBench implements Bench {
    private static final int SEED = 20_000;
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int LARGEST = 5_000_000;

    /** A turn; percentiles are those of turns, so that each needs enough. */
    private static final int REQUESTS = 1_000;

    private static final int MORE_REQUESTS = 2_000;

    private final int seed;
    private final int small;
    private final int core;
    private final int all;

    public QueryBench() {
        this(SEED, SMALL, LARGE, LARGEST);
    }

    /** With other sizes, in dossiers. */
    QueryBench(int seed, int small, int core, int all) {
        this.seed = seed;
        this.small = small;
        this.core = core;
        this.all = all;
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String question() {
        return "How long do figures and lists take, however many dossiers there are?";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        try (ReadModel model = ReadModel.sow(folder, seed);
                Country few = model.country(small);
                Country many = model.country(effort.size(core, all))) {
            return measure(model, few, many, effort, effort.size(REQUESTS, MORE_REQUESTS));
        }
    }

    Findings measure(ReadModel model, Country few, Country many, Effort effort, int requests) throws Exception {
        try (Connection connection = many.connect()) {
            Visits visits = Visits.to(few, many, model.servers(), requests);
            Groupings groupings = Groupings.of(many, Dossiers.on(connection), model.servers());
            visits.warmUp();
            List<Series> series = Turns.take(effort.pairs(), contestants(visits, groupings));
            return new Findings(
                    name(),
                    question(),
                    setting(few, many, effort, requests),
                    series,
                    groupings.comparisons(series.stream().collect(Collectors.toMap(Series::name, each -> each))),
                    visits.figures());
        }
    }

    private static List<Contestant> contestants(Visits visits, Groupings groupings) {
        return Stream.concat(visits.all().stream(), groupings.all().stream()).toList();
    }

    private static Map<String, String> setting(Country few, Country many, Effort effort, int requests) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("dossiers", "%,d and %,d".formatted(few.dossiers(), many.dossiers()));
        setting.put("requests", "%,d a turn by one thread over a kept connection".formatted(requests));
        setting.put("turns", Integer.toString(effort.pairs()));
        setting.put("units", "a province, a department and a commune in turn, on any of 300 days");
        setting.put("empty endpoint", "/actuator/health/liveness of the same application");
        return setting;
    }
}
