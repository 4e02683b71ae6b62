package vn.tiendo.faults.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tiendo.processes.ResultsDocument;

/** {@code ./tiendo verify --planted}: plants bugs one at a time, and looks whether the tests notice them. */
@Command(
        name = "planted",
        description = "Plants bugs one at a time in a copy of the sources, and looks whether the tests notice them.",
        sortOptions = false)
public final class PlantedCommand implements Callable<Integer> {
    private static final int SOMETHING_WENT_UNNOTICED = 1;
    private static final int WRONGLY_CALLED = 2;
    private static final String PLACE = "planted";

    @Parameters(paramLabel = "NAME", description = "Only these; an unknown name tells which there are.")
    private List<String> names = List.of();

    @Option(
            names = "--bugs",
            paramLabel = "FOLDER",
            defaultValue = "tiendo-faults/planted",
            description = "Where the patches are (tiendo-faults/planted).")
    private Path bugs = Path.of("tiendo-faults", "planted");

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            defaultValue = "var/planted",
            description = "Where the copy is made, and what Maven says is kept (var/planted).")
    private Path output = Path.of("var", "planted");

    @Option(
            names = "--maven",
            paramLabel = "PROGRAM",
            defaultValue = "mvn",
            description = "By what Maven is called (mvn).")
    private String maven = "mvn";

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A Markdown file whose table of planted bugs is brought up to date.")
    private @Nullable Path document;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Override
    public Integer call() throws IOException {
        List<Bug> all = Bug.in(bugs);
        List<String> known = all.stream().map(Bug::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("unknown; there are: " + String.join(", ", known));
            return WRONGLY_CALLED;
        }
        List<Finding> findings = plant(all.stream()
                .filter(bug -> names.isEmpty() || names.contains(bug.name()))
                .toList());
        write(all, findings);
        return findings.stream().allMatch(Finding::isCaught) ? 0 : SOMETHING_WENT_UNNOTICED;
    }

    private List<Finding> plant(List<Bug> chosen) throws IOException {
        Path folder = Files.createDirectories(output.resolve("tree").toAbsolutePath());
        Copy copy = new Copy(Path.of("").toAbsolutePath(), folder);
        Maven calls = new Maven(maven, folder, output.resolve("logs"));
        System.err.println("Running the tests while nothing is planted ...");
        return new Planting(copy, calls).all(chosen, finding -> System.out.println(finding.report()));
    }

    private void write(List<Bug> all, List<Finding> findings) throws IOException {
        if (document != null) {
            ResultsDocument results = new ResultsDocument(document, PLACE);
            results.replace(Table.of(all, findings, results.present()));
        }
    }
}
