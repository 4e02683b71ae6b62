package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.measure.Spread;
import vn.tiendo.local.run.Door;
import vn.tiendo.processes.CpuTime;

/** Tells the product of new dossiers, until the last event is in the figures of every unit and in the ranking. */
final class WholeWay implements Contestant {
    private static final double MILLION = 1_000_000;

    private final Product product;
    private final SampleEvents events;
    private final Stages stages;
    private final Backlogs backlogs;
    private final List<Double> acknowledged = new ArrayList<>();
    private final List<Double> postgres = new ArrayList<>();
    private final List<Double> load = new ArrayList<>();
    private int nextTelling;

    /** @param firstTelling of the events; further turns take the ones after it */
    WholeWay(Product product, SampleEvents events, Stages stages, Backlogs backlogs, int firstTelling) {
        this.product = product;
        this.events = events;
        this.stages = stages;
        this.backlogs = backlogs;
        this.nextTelling = firstTelling;
    }

    @Override
    public String name() {
        return "Tiendo, HTTP in to figure and ranking visible";
    }

    @Override
    public Sample turn() throws Exception {
        List<byte[]> lines = events.told(nextTelling++);
        long before = stages.stored();
        Sample sample = tell(lines);
        if (stages.stored() - before != lines.size()) {
            throw new IOException(
                    "%,d of %,d events are in the store".formatted(stages.stored() - before, lines.size()));
        }
        return sample;
    }

    private Sample tell(List<byte[]> lines) throws Exception {
        long ingested = stages.ingested();
        try (ScheduledExecutorService watch = backlogs.watch()) {
            Spent before = spent();
            long begin = System.nanoTime();
            Telling.tell(product.url(Door.COMMAND), lines);
            acknowledged.add(lines.size() / secondsSince(begin));
            stages.awaitVisible(ingested + lines.size());
            Spent after = spent();
            postgres.add((after.postgres - before.postgres) / lines.size() * MILLION);
            load.add((after.load - before.load) / lines.size() * MILLION);
            return new Sample(lines.size(), secondsSince(begin), after.product - before.product);
        }
    }

    /** CPU seconds of the product with its PostgreSQL, of that PostgreSQL, and of this process. */
    private record Spent(double product, double postgres, double load) {}

    private Spent spent() throws IOException {
        return new Spent(product.cpuSeconds(), product.postgresCpuSeconds(), CpuTime.ofThisProcess());
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What was seen on the way. */
    List<Figure> figures() {
        return List.of(
                median("events acknowledged, until the last was", acknowledged, "/s"),
                median("of the CPU, PostgreSQL's part", postgres, "s a million"),
                median("CPU of the load generator on the same cores, not counted", load, "s a million"));
    }

    private static Figure median(String what, List<Double> values, String unit) {
        return new Figure(what, Spread.of(values).median(), unit, null);
    }

    /** Of the events, that was not told yet. */
    int nextTelling() {
        return nextTelling;
    }
}
