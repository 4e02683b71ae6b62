package vn.tiendo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tiendo.faults.fault.Faults;
import vn.tiendo.faults.fault.Pace;
import vn.tiendo.faults.planted.PlantedCommand;
import vn.tiendo.processes.Machine;
import vn.tiendo.processes.ResultsDocument;

/** {@code ./tiendo faults}: breaks an installation of its own, again and again, and judges it each time. */
@Command(
        name = "./tiendo faults",
        description =
                "Breaks an installation of its own at random moments, and shows that nothing is lost or counted twice.",
        sortOptions = false)
public final class FaultsCommand implements Callable<Integer> {
    private static final int SOMETHING_DIFFERS = 1;
    private static final int WRONGLY_CALLED = 2;

    @Option(names = "--cycles", defaultValue = "10", description = "How many faults, one after another (10).")
    private int cycles = 10;

    @Option(names = "--seed", description = "The seed of the first cycle; each next one has the next (at random).")
    private @Nullable Long seed;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "Only this one, or these; an unknown name tells which there are.")
    private List<String> faults = List.of();

    @Option(names = "--short", description = "Outages of 8 s rather than 20 to 60.")
    private boolean brief;

    @Option(names = "--dossiers", defaultValue = "150", description = "How many are told of in each cycle (150).")
    private int dossiers = 150;

    @Option(
            names = "--sites",
            defaultValue = "1",
            description = "How many installations are broken side by side, some 3 GB each (1).")
    private int sites = 1;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "var/faults",
            description = "Where the installation is made, and results.md (var/faults).")
    private Path output = Path.of("var", "faults");

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A Markdown file whose table of results is replaced too.")
    private @Nullable Path document;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private final List<Outcome> soFar = new ArrayList<>();

    private FaultsCommand() {}

    /** Ends with 0 when everything held in every cycle, 1 when something differed, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        System.setProperty("tiendo.log.broken", "OFF"); // read by logback.xml
        System.exit(new CommandLine(new FaultsCommand())
                .addSubcommand(new PlantedCommand())
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (Math.min(cycles, Math.min(dossiers, sites)) < 1) {
            System.err.println("--cycles, --dossiers and --sites are whole numbers from 1 on");
            return WRONGLY_CALLED;
        }
        List<String> possible;
        try {
            possible = Run.possible(faults, System.err::println);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage() + "; there are: " + String.join(", ", Faults.names()));
            return WRONGLY_CALLED;
        }
        return possible.isEmpty() ? WRONGLY_CALLED : run(possible);
    }

    private int run(List<String> possible) throws Exception {
        long first = seed == null ? System.nanoTime() % 1_000_000 : seed;
        Path folder = output.resolve("sites").toAbsolutePath();
        Run run = new Run(folder, possible, brief ? Pace.SHORT : Pace.WHOLE, dossiers, sites);
        List<Outcome> outcomes = run.cycles(first, cycles, this::tell);
        String table = Outages.of(Machine.present(), sites, outcomes);
        System.out.print(table);
        if (document != null) {
            new ResultsDocument(document).replace(table);
        }
        return outcomes.stream().allMatch(Outcome::holds) ? 0 : SOMETHING_DIFFERS;
    }

    private synchronized void tell(Outcome outcome) {
        System.out.println(outcome.report());
        if (!outcome.holds()) {
            System.out.printf(
                    "  again: ./tiendo faults --cycles 1 --seed %d --fault %s --dossiers %d%s%n",
                    outcome.seed(), outcome.fault(), dossiers, brief ? " --short" : "");
        }
        soFar.add(outcome);
        keep();
    }

    /** After each cycle, so that a night that is cut short has its table. */
    private void keep() {
        try {
            Files.createDirectories(output);
            Files.writeString(output.resolve("results.md"), Outages.of(Machine.present(), sites, soFar));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
