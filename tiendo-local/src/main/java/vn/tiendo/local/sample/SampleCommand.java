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

    @Option(names = "--events", paramLabel = "N", required = true, description = "How many.")
    private int events;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "All lie before this day, in the year before it (today).")
    private LocalDate until = LocalDate.now(Fact.ZONE);

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            write(new SampleYear(until, events / EVENTS_A_DOSSIER + 1), out);
        }
        return 0;
    }

    private void write(SampleYear year, OutputStream out) throws IOException {
        for (int written = 0; written < events; written++) {
            out.write(year.next().line().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }
}
