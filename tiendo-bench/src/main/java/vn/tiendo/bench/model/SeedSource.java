package vn.tiendo.bench.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.importer.EventSource;
import vn.tiendo.local.sample.SampleSource;

/** Some of the dossiers of the sample year, each with all of its events. */
final class SeedSource implements EventSource {
    /** In the sample year, about. */
    private static final int DOSSIERS = 100_000;

    private static final int PARTS = 1_000;
    private static final String SUBJECT = "\"subject\":\"";

    private final SampleSource year;
    private final int parts;

    /** @param dossiers about how many, at most those of the sample year */
    SeedSource(LocalDate today, int dossiers) {
        year = new SampleSource(today);
        parts = Math.ceilDiv(dossiers * PARTS, DOSSIERS);
    }

    @Override
    public byte @Nullable [] nextLine() {
        byte @Nullable [] line = year.nextLine();
        while (line != null && !isTaken(line)) {
            line = year.nextLine();
        }
        return line;
    }

    private boolean isTaken(byte[] line) {
        return part(dossier(new String(line, StandardCharsets.UTF_8))) < parts;
    }

    private static String dossier(String line) {
        int begin = line.indexOf(SUBJECT) + SUBJECT.length();
        return line.substring(begin, line.indexOf('"', begin));
    }

    /** Which of the parts a dossier is in; codes that differ little lie far apart. */
    static int part(String dossier) {
        return Math.floorMod(dossier.hashCode() * 0x9E3779B9 >>> 8, PARTS);
    }

    @Override
    public String name() {
        return "seed";
    }

    @Override
    public long size() {
        return year.size();
    }

    @Override
    public long position() {
        return year.position();
    }

    @Override
    public void close() throws IOException {
        year.close();
    }
}
