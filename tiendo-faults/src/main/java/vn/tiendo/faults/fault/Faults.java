package vn.tiendo.faults.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.local.run.Door;

/** All faults, by name. */
public final class Faults {
    private static final Map<String, Door> APPLICATIONS = new LinkedHashMap<>();
    private static final Map<String, Supplier<Fault>> ALL = new LinkedHashMap<>();

    static {
        APPLICATIONS.put("command", Door.COMMAND);
        APPLICATIONS.put("query", Door.QUERY);
        APPLICATIONS.put("index", Door.INDEX);
        APPLICATIONS.forEach((name, door) -> hits(name, site -> site.first(door)));
        hits("database", site -> site.database());
        hits("broker", site -> site.broker());
        ALL.put("away-database", () -> new Away(site -> site.database()));
        ALL.put("away-broker", () -> new Away(site -> site.broker()));
        ALL.put("cut-connections", CutConnections::new);
        APPLICATIONS.forEach((name, door) -> ALL.put("taken-over-" + name, () -> new TakenOver(door)));
        APPLICATIONS.forEach((name, door) -> ALL.put("owner-wakes-" + name, () -> new PausedOwner(door)));
        ALL.put("relay-killed", RelayKilled::new);
        APPLICATIONS.forEach((name, door) -> ALL.put("rewound-" + name, () -> new RewoundGroup(door)));
        ALL.put("repeated-lifecycle", () -> new Repeated(Topics.DOSSIER_LIFECYCLE));
        ALL.put("repeated-events", () -> new Repeated(Topics.DOSSIER_EVENTS));
        ALL.put("repeated-tally", () -> new Repeated(Topics.PROGRESS_TALLY));
        ALL.put("misplaced", Misplaced::new);
        ALL.put("topic-anew", TopicAnew::new);
        ALL.put("database-restored", Restored::new);
        ALL.put("database-restored-to-moment", RestoredToMoment::new);
        ALL.put("read-model-lost", () -> new DatabaseLost(Door.QUERY));
        ALL.put("index-lost", () -> new DatabaseLost(Door.INDEX));
        ALL.put("store-lost", () -> new DatabaseLost(Door.COMMAND));
        ALL.put("store-restored", StoreRestored::new);
        ALL.put("events-topic-lost", () -> new TopicLost(Topics.DOSSIER_EVENTS, Door.COMMAND, Door.QUERY));
        ALL.put("tally-topic-lost", () -> new TopicLost(Topics.PROGRESS_TALLY, Door.QUERY, Door.INDEX));
        ALL.put("broker-disk-lost", () -> new BrokerDiskLost(true));
        ALL.put("broker-disk-lost-unrepeated", () -> new BrokerDiskLost(false));
        ALL.put("disk-full", DiskFull::new);
        ALL.put("idle-connections", IdleConnections::new);
        ALL.put("flood", Flood::new);
        APPLICATIONS.forEach((name, door) -> ALL.put("clock-ahead-" + name, () -> new WrongClock(door, "+1d")));
        APPLICATIONS.forEach((name, door) -> ALL.put("clock-behind-" + name, () -> new WrongClock(door, "-1d")));
    }

    private Faults() {}

    private static void hits(String name, Hit hit) {
        ALL.put("killed-" + name, () -> new Killed(hit));
        ALL.put("paused-" + name, () -> new Paused(hit));
    }

    public static List<String> names() {
        return new ArrayList<>(ALL.keySet());
    }

    /** One of that name, to be used once. */
    public static Fault named(String name) {
        Supplier<Fault> fault = ALL.get(name);
        if (fault == null) {
            throw new IllegalArgumentException("no fault is called " + name);
        }
        return fault.get();
    }
}
