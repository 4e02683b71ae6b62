package vn.tiendo.bench.poison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.endtoend.SampleEvents;
import vn.tiendo.bench.instances.Agreement;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;

/** What one unusable event in a hundred costs the others, and whether it changes any figure. */
public final class PoisonBench implements Bench {
    private static final Goal HARDLY_SLOWER = Goal.atLeast(0.95);
    private static final double MICROS = 1e6;

    /** Good events to one that cannot be used. */
    private static final double GOOD_TO_ONE = 99;

    /** So that nobody's code is cold. */
    private static final int WARM_UP = 1;

    private final int coreEvents;
    private final int allEvents;

    public PoisonBench() {
        this(80_000, 200_000);
    }

    /** How many good events a turn tells. */
    PoisonBench(int coreEvents, int allEvents) {
        this.coreEvents = coreEvents;
        this.allEvents = allEvents;
    }

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String question() {
        return "What does one unusable event in a hundred cost the others, and does it change any figure?";
    }

    /** Two installations take a while to start, and so do their figures. */
    @Override
    public boolean isOfTheCore() {
        return false;
    }

    private static List<Way> ways() {
        return List.of(
                new StraightToKafka(),
                new OverHttp("streams over HTTP", 5_000, 4),
                new OverHttp("requests of 20", 20, 16));
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        SampleEvents events = SampleEvents.make(effort.size(coreEvents, allEvents), Files.createDirectories(folder));
        List<Series> series = new ArrayList<>();
        try (Installation poisoned = Installation.storing(folder.resolve("poisoned"));
                Installation clean = Installation.storing(folder.resolve("clean"))) {
            series.addAll(measure(effort.pairs(), events, poisoned, clean));
        }
        List<Comparison> comparisons = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < series.size(); i += 2) {
            comparisons.add(Comparison.of(series.get(i), series.get(i + 1), HARDLY_SLOWER));
            figures.add(price(ways().get(i / 2), series.get(i), series.get(i + 1)));
        }
        figures.addAll(agreement(events, folder.resolve("figures")));
        return new Findings(name(), question(), setting(effort, events), series, comparisons, figures);
    }

    /** For each way the poisoned one and the clean one, in turn. */
    private static List<Series> measure(int pairs, SampleEvents events, Installation poisoned, Installation clean)
            throws Exception {
        List<Series> series = new ArrayList<>();
        Listed ofPoisoned = poisoned.listed();
        Listed ofClean = clean.listed();
        int telling = 1;
        for (Way way : ways()) {
            List<Delivery> contestants = List.of(
                    new Delivery("1 % unusable", way, poisoned, ofPoisoned, events, telling, Dose::poisoned),
                    new Delivery("clean", way, clean, ofClean, events, telling, Dose::clean));
            Turns.take(WARM_UP, contestants);
            series.addAll(Turns.take(pairs, contestants));
            telling += WARM_UP + pairs;
        }
        return series;
    }

    /** What is left of the difference when the good events are taken off. */
    private static Figure price(Way way, Series poisoned, Series clean) {
        double seconds =
                (poisoned.cpuPerMillion().median() - clean.cpuPerMillion().median()) / MICROS;
        String what = way.name() + ": CPU of an unusable event, by the difference";
        return new Figure(what, seconds * GOOD_TO_ONE * MICROS, "µs", null);
    }

    /** Both kinds of installation are told the same good events over every way, and asked for the same figures. */
    private static List<Figure> agreement(SampleEvents events, Path folder) throws Exception {
        try (Installation poisoned = Installation.whole(folder.resolve("poisoned"));
                Installation clean = Installation.whole(folder.resolve("clean"))) {
            int telling = 1;
            Listed ofPoisoned = poisoned.listed();
            Listed ofClean = clean.listed();
            for (Way way : ways()) {
                new Delivery("1 % unusable", way, poisoned, ofPoisoned, events, telling, Dose::poisoned).turn();
                new Delivery("clean", way, clean, ofClean, events, telling, Dose::clean).turn();
                telling++;
            }
            poisoned.awaitVisible();
            clean.awaitVisible();
            return Agreement.of(poisoned::urls, clean::urls);
        }
    }

    private static Map<String, String> setting(Effort effort, SampleEvents events) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put(
                "events a turn",
                "%,d good ones of a quarter as many new dossiers, the same for both; only these are counted"
                        .formatted(events.size()));
        setting.put("turns", "of each way one to warm up, then %d".formatted(effort.pairs()));
        setting.put(
                "unusable",
                "1 % of all: no JSON, cut off, no UTF-8, 1,000 deep, over 64 KiB, wrong type, long ago, a field missing, "
                        + "an unknown kind or field, a name, in the future, an identity taken for something else; "
                        + "and over Kafka 0.1 % of the good ones under a wrong key");
        setting.put(
                "until", "everything is stored or listed, by dossier-command alone; figures are compared afterwards");
        setting.put("CPU", "with that of the load generator, the same for both");
        return setting;
    }
}
