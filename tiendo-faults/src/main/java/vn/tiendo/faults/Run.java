package vn.tiendo.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.faults.fault.Faults;
import vn.tiendo.faults.fault.Pace;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.site.Site;

/**
 * Cycles, one after another, on an installation that is made anew now and then, and after each failure; or on several
 * installations side by side, since most of a cycle is waiting.
 *
 * @param folder for installations; what it holds is deleted
 * @param faults names, in turn by seed
 * @param sites how many installations
 */
record Run(Path folder, List<String> faults, Pace pace, int dossiers, int sites) {
    /** What is stored grows with each cycle, and is judged whole. */
    private static final int CYCLES_OF_ONE_SITE = 20;

    /**
     * Runs them.
     *
     * @param heard of each outcome, as it comes
     * @return in the order of their seeds
     * @throws ExecutionException if an installation cannot be started; then no further cycle begins anywhere
     */
    List<Outcome> cycles(long firstSeed, int count, Consumer<Outcome> heard) throws Exception {
        Queue<Long> seeds = new ConcurrentLinkedQueue<>(
                LongStream.range(firstSeed, firstSeed + count).boxed().toList());
        List<Outcome> outcomes = new ArrayList<>();
        FileSystemUtils.deleteRecursively(folder);
        try (ExecutorService workers = Executors.newFixedThreadPool(sites)) {
            List<Future<List<Outcome>>> parts = IntStream.range(0, sites)
                    .mapToObj(number -> workers.submit(() -> part(folder.resolve("site-" + number), seeds, heard)))
                    .toList();
            for (Future<List<Outcome>> part : parts) {
                outcomes.addAll(part.get());
            }
        }
        outcomes.sort(Comparator.comparingLong(Outcome::seed));
        return outcomes;
    }

    private List<Outcome> part(Path place, Queue<Long> seeds, Consumer<Outcome> heard) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            while (!seeds.isEmpty()) {
                FileSystemUtils.deleteRecursively(place);
                try (Site site = Site.start(place)) {
                    outcomes.addAll(onOneSite(site, seeds, heard));
                }
            }
            return outcomes;
        } catch (Exception failure) {
            seeds.clear();
            throw failure;
        }
    }

    private List<Outcome> onOneSite(Site site, Queue<Long> seeds, Consumer<Outcome> heard) {
        List<Outcome> outcomes = new ArrayList<>();
        Ledger ledger = new Ledger();
        boolean holds = true;
        for (int i = 0; i < CYCLES_OF_ONE_SITE && holds; i++) {
            Long seed = seeds.poll();
            if (seed == null) {
                break;
            }
            Outcome outcome = cycle(seed).run(site, ledger);
            outcomes.add(outcome);
            heard.accept(outcome);
            holds = outcome.holds();
        }
        return outcomes;
    }

    private Cycle cycle(long seed) {
        return new Cycle(seed, faults.get(Math.floorMod(seed, faults.size())), pace, dossiers);
    }

    /** Those that this machine allows, of those named, or of all where none is named. */
    static List<String> possible(List<String> named, Consumer<String> leftOut) {
        List<String> possible = new ArrayList<>();
        for (String name : named.isEmpty() ? Faults.names() : named) {
            Faults.named(name)
                    .impossible()
                    .ifPresentOrElse(
                            reason -> leftOut.accept(name + " is left out: " + reason), () -> possible.add(name));
        }
        return possible;
    }
}
