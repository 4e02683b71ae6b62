package vn.tiendo.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Memory;
import vn.tiendo.local.run.Door;

/**
 * More is told than can be taken, for as long as it lasts: some of it new, most of it known, which takes as much room on
 * its way. What was acknowledged must be counted, and nothing may grow without end.
 */
final class Flood implements Fault {
    private static final int MOST_NEW = 200;

    private @Nullable Torrent torrent;

    @Override
    public void inflict(Scene scene) {
        Ledger ledger = scene.shops().ledger();
        List<String> lines = new ArrayList<>(scene.shops().take(MOST_NEW));
        ledger.telling(lines);
        lines.addAll(ledger.told().values());
        if (lines.isEmpty()) {
            throw new IllegalStateException("there is nothing to tell");
        }
        torrent = new Torrent(command(scene).url(), lines);
        torrent.begin();
    }

    private static Instance command(Scene scene) {
        return scene.site().first(Door.COMMAND);
    }

    @Override
    public Duration lasting(Pace pace) {
        return pace.away();
    }

    /** Memory is asked for while it lasts. */
    @Override
    public void lift(Scene scene) throws Exception {
        Torrent ending = Objects.requireNonNull(torrent, "never began");
        Memory memory;
        try {
            memory = command(scene).memory();
        } finally {
            ending.end();
        }
        scene.shops().ledger().acknowledged(ending.acknowledged());
        System.err.printf("  %s; %s%n", ending.report(), memory.report());
        memory.check();
        ending.check();
    }
}
