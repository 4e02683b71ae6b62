package vn.tiendo.bench.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.tiendo.bench.endtoend.SampleEvents;
import vn.tiendo.bench.endtoend.Stages;
import vn.tiendo.bench.endtoend.Telling;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.local.run.Door;

/** Tells a fleet of new dossiers through all its doors at once, until the last event is in figures and ranking. */
final class SharedWork implements Contestant {
    private final Fleet fleet;
    private final SampleEvents events;
    private int tellings;

    SharedWork(Fleet fleet, SampleEvents events) {
        this.fleet = fleet;
        this.events = events;
    }

    @Override
    public String name() {
        return fleet.instances() == 1
                ? "one process of each application"
                : fleet.instances() + " processes of each application";
    }

    /** The n-th turn tells every fleet the same. */
    @Override
    public Sample turn() throws Exception {
        List<byte[]> lines = events.told(++tellings);
        try (Stages stages = fleet.stages()) {
            long ingested = stages.ingested();
            double cpu = fleet.cpuSeconds();
            long begin = System.nanoTime();
            tell(lines);
            stages.awaitVisible(ingested + lines.size());
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Sample(lines.size(), seconds, fleet.cpuSeconds() - cpu);
        }
    }

    private void tell(List<byte[]> lines) throws Exception {
        List<String> doors = fleet.urls(Door.COMMAND);
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> shares = new ArrayList<>();
            for (int i = 0; i < doors.size(); i++) {
                String door = doors.get(i);
                List<byte[]> share = share(lines, i, doors.size());
                shares.add(() -> {
                    Telling.tell(door, share);
                    return share;
                });
            }
            for (Future<Object> told : senders.invokeAll(shares)) {
                told.get();
            }
        }
    }

    /** Each n-th line, so that facts of one dossier come through several doors. */
    private static List<byte[]> share(List<byte[]> lines, int number, int of) {
        List<byte[]> share = new ArrayList<>();
        for (int i = number; i < lines.size(); i += of) {
            share.add(lines.get(i));
        }
        return share;
    }
}
