package vn.tiendo.bench.instances;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.endtoend.SampleEvents;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;

/** Two processes of each application that share the partitions, beside one of each. */
public final class InstancesBench implements Bench {
    private final int coreEvents;
    private final int allEvents;

    public InstancesBench() {
        this(50_000, 500_000);
    }

    /** How many events a turn tells. */
    InstancesBench(int coreEvents, int allEvents) {
        this.coreEvents = coreEvents;
        this.allEvents = allEvents;
    }

    @Override
    public String name() {
        return "instances";
    }

    @Override
    public String question() {
        return "What do two processes of each application take that share the partitions, and do figures agree?";
    }

    /** Ten processes take a while to start. */
    @Override
    public boolean isOfTheCore() {
        return false;
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        SampleEvents events = SampleEvents.make(effort.size(coreEvents, allEvents), folder);
        try (Fleet one = Fleet.start(folder.resolve("one"), 1);
                Fleet two = Fleet.start(folder.resolve("two"), 2)) {
            SharedWork ofTwo = new SharedWork(two, events);
            SharedWork ofOne = new SharedWork(one, events);
            ofTwo.turn(); // not counted: until everything is compiled
            ofOne.turn();
            List<Series> series = Turns.take(effort.pairs(), List.of(ofTwo, ofOne));
            return new Findings(
                    name(),
                    question(),
                    setting(events),
                    series,
                    List.of(Comparison.of(series.getFirst(), series.getLast(), null)),
                    Agreement.of(two::urls, one::urls));
        }
    }

    private static Map<String, String> setting(SampleEvents events) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put(
                "events a turn", "%,d of a quarter as many new dossiers, the same for both".formatted(events.size()));
        setting.put("each process", "512 MiB of heap; all processes of a contestant use the same topics and databases");
        setting.put(
                "servers",
                "each contestant has its own PostgreSQL and broker on this machine, idle in the other's turn");
        setting.put("CPU", "with that of the load generator, the same for both");
        return setting;
    }
}
