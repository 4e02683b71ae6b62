package vn.tiendo.simulation.terminal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tiendo.simulation.Shrinking;
import vn.tiendo.simulation.Simulation;
import vn.tiendo.simulation.Simulation.Outcome;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.story.Stories;
import vn.tiendo.simulation.story.Story;

/** {@code ./tiendo simulate}: lives through one virtual world after another. */
@Command(
        name = "./tiendo simulate",
        description = "Lives through virtual worlds, one for each seed, and looks whether everything holds in them.",
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private static final int BROKEN = 1;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    @Option(names = "--seeds", paramLabel = "N", description = "How many worlds (1000; without end with --minutes).")
    private @Nullable Long seeds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The first seed (1).")
    private long first = 1;

    @Option(names = "--minutes", paramLabel = "M", description = "Ends after so many minutes.")
    private @Nullable Long minutes;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private SimulateCommand() {}

    /** Ends with 0 when everything held, with 1 when something did not. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        Run run = new Run(System.nanoTime());
        long count = seeds != null ? seeds : minutes == null ? 1_000 : Long.MAX_VALUE - first;
        for (long seed = first; seed < first + count && !isOver(run); seed++) {
            try {
                run.add(seed, Simulation.of(seed));
            } catch (Broken broken) {
                tell(seed, broken);
                return BROKEN;
            }
        }
        System.out.println(run);
        return 0;
    }

    private boolean isOver(Run run) {
        return minutes != null && run.time().compareTo(Duration.ofMinutes(minutes)) >= 0;
    }

    private static void tell(long seed, Broken broken) {
        System.err.printf("Seed %d: %s%n", seed, broken.getMessage());
        if (broken.getCause() != null) {
            broken.getCause().printStackTrace();
        }
        System.err.println("Looking for the least of it that still breaks ...");
        Story least = Shrinking.of(Stories.of(seed), broken.invariant(), Set.of());
        System.err.printf("%s%nAgain: ./tiendo simulate --seed %d --seeds 1%n", least, seed);
    }

    /** What was lived through so far. */
    private static final class Run {
        private final long begin;
        private long told;
        private long worlds;
        private long days;
        private long events;

        Run(long begin) {
            this.begin = begin;
            this.told = begin;
        }

        Duration time() {
            return Duration.ofNanos(System.nanoTime() - begin);
        }

        void add(long seed, Outcome outcome) {
            worlds++;
            days += outcome.days();
            events += outcome.events();
            if (System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
                told = System.nanoTime();
                System.err.println("seed " + seed + ": " + this);
            }
        }

        @Override
        public String toString() {
            long millis = Math.max(1, time().toMillis());
            return "%,d worlds, %,d days, %,d events held in %,d s: %,d ms a world, %,d times real time"
                    .formatted(
                            worlds,
                            days,
                            events,
                            millis / 1_000,
                            millis / Math.max(1, worlds),
                            days * 86_400_000 / millis);
        }
    }
}
