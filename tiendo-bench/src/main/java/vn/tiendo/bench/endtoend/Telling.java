package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.tiendo.local.importer.BrokenOff;
import vn.tiendo.local.importer.Importer;

/** Posts events the way {@code ./tiendo import} does: some requests at a time, each again until it is acknowledged. */
public final class Telling {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Telling() {}

    /**
     * Returns when all are acknowledged.
     *
     * @param door where dossier-command answers
     * @throws IOException if one was refused or not taken
     */
    public static void tell(String door, List<byte[]> lines) throws IOException, InterruptedException {
        AtomicLong accepted = new AtomicLong();
        try (Importer importer =
                new Importer(URI.create(door), PATIENCE, part -> accepted.addAndGet(part.accepted()))) {
            importer.carry(new Lines(lines), 1);
        } catch (BrokenOff brokenOff) {
            throw new IOException("events could not be told", brokenOff);
        }
        if (accepted.get() != lines.size()) {
            throw new IOException("%,d of %,d events were taken".formatted(accepted.get(), lines.size()));
        }
    }
}
