package vn.tiendo.local.sample;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tiendo sample}: writes made-up events to standard output, for measurements. */
@Command(name = "sample", hidden = true, description = "Writes made-up events, one a line, to standard output.")
public final class SampleCommand implements Callable<Integer> {
    /** A dossier has four or so; fewer dossiers than this would not make enough. */
    private static final int EVENTS_A_DOSSIER = 3;

    /** Chance may leave out the few of a very short sample. */
    private static final int LEAST_DOSSIERS = 100;

    /** Others than those of an installation's own sample year, which may be there already. */
    private static final int SERIAL_DIGITS = 6;

    private static final int BUFFER = 64 * 1024;

    @Option(names = "--events", paramLabel = "N", required = true, description = "How many.")
    private int events;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "All lie before this day, in the year before it (today).")
    private LocalDate until = LocalDate.now(Fact.ZONE);

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Override
    public Integer call() throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            write(events, until, out);
        }
        return 0;
    }

    /**
     * Writes events, one a line.
     *
     * @param until all lie before this day, in the year before it
     */
    public static void write(int events, LocalDate until, OutputStream out) throws IOException {
        SampleYear year = new SampleYear(until, events / EVENTS_A_DOSSIER + LEAST_DOSSIERS, SERIAL_DIGITS);
        for (int written = 0; written < events; written++) {
            out.write(year.next().line().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
