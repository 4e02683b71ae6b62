package vn.tiendo.local.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tiendo.local.importer.Acknowledgement.RefusedLine;

/** One call of {@code ./tiendo import}: carries its files, tells what was refused, and how far it came. */
final class ImportRun {
    private final List<String> files;
    private final URI to;
    private final PrintStream out;
    private final Rate rate = new Rate();
    private long lines;
    private long accepted;
    private long refused;
    private Progress progress;

    /** Read by another thread when the process is interrupted. */
    private volatile Place reached;

    /** @param line the first one that is not acknowledged, of the file with this number */
    private record Place(int file, long line) {}

    ImportRun(List<String> files, URI to, PrintStream out, PrintStream err) {
        this.files = files;
        this.to = to;
        this.out = out;
        reached = new Place(0, 1);
        progress = new ProgressInLines("", -1, err);
    }

    /**
     * @param fromLine the line of the first file to begin with, from 1
     * @throws IOException if a file is not there; nothing has been sent then
     * @throws BrokenOff if not all lines could be sent; {@link #continuation} tells how to go on
     */
    void carryAll(long fromLine, Duration patience) throws IOException, BrokenOff, InterruptedException {
        for (String file : files) {
            checkReadable(file);
        }
        try (Importer importer = new Importer(to, patience, this::acknowledged)) {
            for (int file = 0; file < files.size(); file++) {
                reached = new Place(file, file == 0 ? fromLine : 1);
                carry(importer);
            }
        } finally {
            out.println(summary());
        }
    }

    private static void checkReadable(String file) throws IOException {
        if (!file.equals(FileSource.STANDARD_INPUT) && !Files.isReadable(Path.of(file))) {
            throw new NoSuchFileException(file);
        }
    }

    private void carry(Importer importer) throws IOException, BrokenOff, InterruptedException {
        try (FileSource source = FileSource.open(files.get(reached.file()));
                Progress shown = Progress.of(source.name(), source.size())) {
            progress = shown;
            importer.carry(source, reached.line());
        }
    }

    private void acknowledged(Acknowledgement acknowledgement) {
        lines += acknowledgement.lines();
        accepted += acknowledgement.accepted();
        refused += acknowledgement.refused();
        reached = new Place(reached.file(), acknowledgement.nextLine());
        progress.advance(acknowledgement.position(), accepted + refused);
        acknowledgement.errors().forEach(error -> progress.print(out, text(acknowledgement.source(), error)));
        tellUnshown(acknowledgement);
    }

    private static String text(String source, RefusedLine line) {
        return "%s:%d: %s %s %s".formatted(source, line.line(), line.code(), line.pointer(), line.message());
    }

    private void tellUnshown(Acknowledgement part) {
        long shown =
                part.errors().stream().map(RefusedLine::line).distinct().count(); // a line may be wrong in several ways
        long unshown = part.refused() - shown;
        if (unshown > 0) {
            progress.print(
                    out,
                    "%s:%d-%d: %d more lines refused, not shown"
                            .formatted(part.source(), part.firstLine(), part.nextLine() - 1, unshown));
        }
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "%,d lines: %,d accepted, %,d refused, in %,d.%d s (%,d a second)",
                lines,
                accepted,
                refused,
                rate.elapsed().toSeconds(),
                rate.elapsed().toMillisPart() / 100,
                rate.of(accepted + refused));
    }

    long refused() {
        return refused;
    }

    /** One line that names the first line not acknowledged and the command to go on from there. */
    String continuation() {
        Place place = reached;
        String rest = files.stream().skip(place.file()).map(ImportRun::quoted).collect(Collectors.joining(" "));
        return "The first line not acknowledged is %s:%d. Go on with: ./tiendo import --to %s --from-line %d %s"
                .formatted(files.get(place.file()), place.line(), to, place.line(), rest);
    }

    private static String quoted(String file) {
        return file.matches("[\\w./-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
    }
}
