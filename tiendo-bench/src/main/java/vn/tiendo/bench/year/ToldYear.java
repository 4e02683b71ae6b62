package vn.tiendo.bench.year;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import vn.tiendo.local.importer.Acknowledgement;
import vn.tiendo.local.importer.BrokenOff;
import vn.tiendo.local.importer.Importer;
import vn.tiendo.local.sample.SampleSource;
import vn.tiendo.processes.Query;

/** Made-up dossiers of the last year, in the order in which things happened. A dossier has about four events. */
public final class ToldYear {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final int dossiers;
    private final AtomicLong accepted = new AtomicLong();

    /** @param dossiers about how many */
    public ToldYear(int dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * Tells all of it through the door that every sender uses, as fast as that takes it.
     *
     * @param door where dossier-command answers, such as {@code http://127.0.0.1:8081}
     * @return how many events it was
     * @throws IllegalStateException if one was refused
     */
    public long tell(String door) throws BrokenOff, InterruptedException {
        try (Importer importer = new Importer(URI.create(door), PATIENCE, this::acknowledged)) {
            importer.carry(new SampleSource(LocalDate.now(ZONE), dossiers), 1);
        }
        return accepted.get();
    }

    private void acknowledged(Acknowledgement part) {
        if (part.refused() > 0) {
            throw new IllegalStateException("refused: " + part.errors());
        }
        accepted.addAndGet(part.accepted());
    }

    /** Waits until so many events are in the store. */
    public static void awaitStored(Query store, long events) throws SQLException, InterruptedException {
        store.await("select count(*) >= %d from dossier_event".formatted(events), PAUSE, LONGEST);
    }

    /** Waits until figures include all that is in the store, and all folds are published. */
    public static void awaitFolded(Query query, Query store) throws SQLException, InterruptedException {
        query.await(Folded.upTo(store.number("select max(position) from dossier_event")), PAUSE, LONGEST);
    }
}
