package vn.tiendo.bench.endtoend;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.local.sample.SampleCommand;

/**
 * Events of the sample generator, a quarter as many dossiers, in the order of time; told again of other dossiers as often
 * as one wants. Made before anything is measured.
 */
public final class SampleEvents {
    private static final String SUBJECT = "\"subject\":\"";

    /** Of the generator's six digits of a serial the first two are always zero: no province receives 10,000 a day. */
    private static final int KEPT_DIGITS = 4;

    private static final int MOST_TELLINGS = 999;

    private final List<String> lines;

    private SampleEvents(List<String> lines) {
        this.lines = lines;
    }

    /** Has the product's own generator write them into the folder, and reads them. */
    public static SampleEvents make(int events, Path folder) throws IOException {
        Path file = folder.resolve("events.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            SampleCommand.write(events, LocalDate.now(ZoneOffset.UTC), out);
        }
        List<String> lines = Files.readAllLines(file);
        Files.delete(file);
        return new SampleEvents(lines);
    }

    /** How many there are. */
    public int size() {
        return lines.size();
    }

    /**
     * All of them, of dossiers that no other telling has.
     *
     * @param telling 1 to 999
     */
    public List<byte[]> told(int telling) {
        return told(telling, lines.size());
    }

    /** The first so many of them. */
    List<byte[]> told(int telling, int events) {
        if (telling < 1 || telling > MOST_TELLINGS) {
            throw new IllegalArgumentException("there are 999 tellings, and none is the " + telling + "th");
        }
        List<byte[]> told = new ArrayList<>(events);
        for (String line : lines.subList(0, events)) {
            told.add(of(line, telling).getBytes(StandardCharsets.UTF_8));
        }
        return told;
    }

    /** The same event of a dossier with a serial of seven digits, which begins with the number of the telling. */
    static String of(String line, int telling) {
        int end = line.indexOf('"', line.indexOf(SUBJECT) + SUBJECT.length());
        int serial = line.lastIndexOf('-', end) + 1;
        return line.substring(0, serial) + "%03d".formatted(telling) + line.substring(end - KEPT_DIGITS);
    }
}
