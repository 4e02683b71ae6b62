package vn.tiendo.bench.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;
import vn.tiendo.bench.model.Country;
import vn.tiendo.bench.model.ReadModel;

/** The list of all dossiers of the country as CSV, beside what PostgreSQL writes by itself. */
public final class ExportBench implements Bench {
    private static final int SEED = 20_000;
    private static final int FEW = 200_000;
    private static final int MANY = 1_000_000;

    /** 2.5 times as long. */
    private static final Goal RATE = Goal.atLeast(0.4);

    private static final Goal HEAP = Goal.atMost(64);

    private final int seed;
    private final int few;
    private final int many;

    public ExportBench() {
        this(SEED, FEW, MANY);
    }

    /** With other sizes, in dossiers. */
    ExportBench(int seed, int few, int many) {
        this.seed = seed;
        this.few = few;
        this.many = many;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String question() {
        return "How long does the list of all dossiers take as CSV, and how much memory?";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        try (ReadModel model = ReadModel.sow(folder, seed);
                Country country = model.country(effort.size(few, many))) {
            return measure(model, country, effort);
        }
    }

    Findings measure(ReadModel model, Country country, Effort effort) throws Exception {
        try (Connection connection = country.connect()) {
            LocalDate day = country.today();
            Copy copy = new Copy(connection);
            Exporter ours = new Exporter("list over HTTP", model.servers(), to -> list(country, day, to));
            Exporter same = new Exporter("COPY of the same", model.servers(), to -> copy.same(day, to));
            Exporter plain = new Exporter("COPY of stored columns, in no order", model.servers(), copy::plain);
            ours.turn();
            same.turn();
            checkEqual(ours, same);
            List<Series> series = Turns.take(effort.pairs(), List.of(ours, same, plain));
            checkEqual(ours, same);
            double extra = new LiveHeap().extraDuring(ours::turn);
            return findings(country, effort, series, extra);
        }
    }

    private static void list(Country country, LocalDate day, Received received) throws IOException {
        URI address = URI.create("%s/api/v1/dossiers?format=csv&asOf=%s".formatted(country.query(), day));
        HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
        try (InputStream answer = request.getInputStream()) {
            answer.transferTo(received);
        }
    }

    private static void checkEqual(Exporter ours, Exporter same) {
        if (!ours.content().equals(same.content())) {
            throw new IllegalStateException(
                    "%s wrote %s, %s wrote %s".formatted(ours.name(), ours.content(), same.name(), same.content()));
        }
    }

    private Findings findings(Country country, Effort effort, List<Series> series, double extra) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("dossiers", "%,d".formatted(country.dossiers()));
        setting.put("turns", Integer.toString(effort.pairs()));
        setting.put("the same", "equal to the letter and in the same order, which a check sum shows");
        setting.put("heap", "held after full collections during an export, less what was held before it");
        return new Findings(
                name(),
                question(),
                setting,
                series,
                List.of(
                        Comparison.of(series.get(0), series.get(1), RATE),
                        Comparison.of(series.get(0), series.get(2), null)),
                List.of(new Figure("extra heap of one export", extra, "MiB", HEAP)));
    }
}
