package vn.tiendo.local.importer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./tiendo import}: carries files of events into a running installation. */
@Command(
        name = "import",
        description = "Carries files of events, one CloudEvent a line, into a running installation.",
        footer = {
            "",
            "Ends with 0 when every line was accepted, 3 when some were refused, 1 when it broke off.",
            "Repeating is safe: an event that is told again is the same event."
        },
        sortOptions = false)
public final class ImportCommand implements Callable<Integer> {
    private static final int ALL_ACCEPTED = 0;
    private static final int BROKEN_OFF = 1;
    private static final int SOME_REFUSED = 3;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A file, also packed (.gz), or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--to",
            paramLabel = "URL",
            defaultValue = "${env:TIENDO_URL:-http://127.0.0.1:8081}",
            description = "Where the installation takes events, or TIENDO_URL (http://127.0.0.1:8081).")
    private URI to = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--from-line",
            paramLabel = "N",
            defaultValue = "1",
            description = "The line of the first file to begin with (1).")
    private long fromLine = 1;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = SpokenDuration.class,
            description = "How long to try again when nobody answers, such as 90s or 5m (60s).")
    private Duration patience = Duration.ofMinutes(1);

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    /** @return 0, 1 or 3, as the footer says */
    @Override
    public Integer call() throws InterruptedException {
        ImportRun run = new ImportRun(files, to, System.out, System.err);
        Thread hint = new Thread(() -> System.err.println("\n" + run.continuation()), "hint");
        Runtime.getRuntime().addShutdownHook(hint);
        int code = code(run);
        Runtime.getRuntime().removeShutdownHook(hint);
        return code;
    }

    private int code(ImportRun run) throws InterruptedException {
        try {
            run.carryAll(fromLine, patience);
            return run.refused() == 0 ? ALL_ACCEPTED : SOME_REFUSED;
        } catch (IOException unreadable) {
            System.err.println("Cannot read " + unreadable.getMessage());
        } catch (BrokenOff broken) {
            System.err.println("Broken off: " + broken.getMessage() + ". " + run.continuation());
        }
        return BROKEN_OFF;
    }
}
