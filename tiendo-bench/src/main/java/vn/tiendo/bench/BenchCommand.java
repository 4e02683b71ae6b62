package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.report.Report;
import vn.tiendo.processes.Machine;

/** {@code ./tiendo bench}: measures, and writes down what it found. */
@Command(
        name = "./tiendo bench",
        description = "Measures how fast Tiendo is on this machine, beside what one would build instead.",
        sortOptions = false)
public final class BenchCommand implements Callable<Integer> {
    private static final int WRONGLY_CALLED = 2;

    @Parameters(
            paramLabel = "NAME",
            description = "Which benches: ${COMPLETION-CANDIDATES}; the core of them if none is named.",
            completionCandidates = BenchNames.class,
            arity = "0..*")
    private List<String> names = List.of();

    @Option(names = "--all", description = "Every bench, with the set sizes of the goals: two hours, not 20 minutes.")
    private boolean whole;

    @Option(names = "--pairs", defaultValue = "5", description = "How often each contestant takes its turn (5).")
    private int pairs = 5;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "var/bench",
            description = "Where results.json and results.md are written (var/bench).")
    private Path output = Path.of("var", "bench");

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A Markdown file whose table of results is replaced too.")
    private @Nullable Path document;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private BenchCommand() {}

    /** Ends with 0 when everything named was measured, whether goals are met or not. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Bench> benches = Benches.chosen(names, new Effort(pairs, whole));
        if (benches.isEmpty()) {
            System.err.println("There are only these benches: " + String.join(", ", Benches.names()));
            return WRONGLY_CALLED;
        }
        Files.createDirectories(output);
        List<Findings> findings = new ArrayList<>();
        Machine machine = Machine.present();
        for (Bench bench : benches) {
            findings.add(measure(bench));
            new Report(machine, findings).write(output, document); // what is known survives what comes
        }
        return 0;
    }

    private Findings measure(Bench bench) throws Exception {
        System.err.printf("%n%s: %s%n", bench.name(), bench.question());
        Path folder = output.resolve(bench.name() + ".running").toAbsolutePath();
        delete(folder); // what a run left that was interrupted
        Files.createDirectories(folder);
        try {
            return bench.run(new Effort(pairs, whole), folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
