package vn.tiendo.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.faults.fault.Faults;
import vn.tiendo.faults.fault.Pace;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.site.Site;

/**
 * Cycles, one after another, on an installation that is made anew now and then, and after each failure.
 *
 * @param folder for installations; what it holds is deleted
 * @param faults names, in turn by seed
 */
record Run(Path folder, List<String> faults, Pace pace, int dossiers) {
    /** What is stored grows with each cycle, and is judged whole. */
    private static final int CYCLES_OF_ONE_SITE = 20;

    /** @param heard of each outcome, as it comes */
    List<Outcome> cycles(long firstSeed, int count, Consumer<Outcome> heard) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        while (outcomes.size() < count) {
            FileSystemUtils.deleteRecursively(folder);
            try (Site site = Site.start(folder)) {
                Ledger ledger = new Ledger();
                boolean holds = true;
                for (int i = 0; i < CYCLES_OF_ONE_SITE && holds && outcomes.size() < count; i++) {
                    Outcome outcome = cycle(firstSeed + outcomes.size()).run(site, ledger);
                    outcomes.add(outcome);
                    heard.accept(outcome);
                    holds = outcome.holds();
                }
            }
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
