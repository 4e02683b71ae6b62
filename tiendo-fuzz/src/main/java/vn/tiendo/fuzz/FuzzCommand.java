package vn.tiendo.fuzz;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tiendo.fuzz.Fuzzer.Outcome;

/** {@code ./tiendo fuzz}: asks an installation of its own by chance. */
@Command(
        name = "./tiendo fuzz",
        description =
                "Asks every address what its document allows and much that it does not; answers must be as documented.",
        sortOptions = false)
final class FuzzCommand implements Callable<Integer> {
    private static final int FAULTY = 1;
    private static final long AT_A_TIME = 5_000;

    @Option(names = "--requests", paramLabel = "N", defaultValue = "5000", description = "How many requests (5000).")
    private long requests = 5_000;

    @Option(names = "--seed", paramLabel = "S", description = "Replays: the same requests again.")
    private @Nullable Long seed;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "0",
            description = "The number of the first request (0).")
    private long from;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private FuzzCommand() {}

    /** Ends with 0 when every answer was as documented, with 1 when one was not. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FuzzCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        long chosen = seed == null ? System.nanoTime() & Integer.MAX_VALUE : seed;
        System.out.println("Seed " + chosen);
        try (Playground playground = Playground.start()) {
            Fuzzer fuzzer = new Fuzzer(playground, playground.documents(), chosen);
            for (long number = from; number < from + requests; number += AT_A_TIME) {
                Outcome outcome = fuzzer.run(number, Math.min(number + AT_A_TIME, from + requests));
                System.out.println(number + AT_A_TIME + " " + outcome.statuses());
                if (!outcome.faults().isEmpty()) {
                    outcome.faults().values().forEach(System.err::println);
                    System.err.printf(
                            "Again: ./tiendo fuzz --seed %d --from %d --requests %d%n", chosen, from, requests);
                    return FAULTY;
                }
            }
        }
        return 0;
    }
}
