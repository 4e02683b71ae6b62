package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import vn.tiendo.processes.Query;

/** How far events have come on their way through an installation. Its looks cost next to nothing. */
public final class Stages implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String ANY_UNIT = "/api/v1/units/H01/progress";

    private final Query store;
    private final Answers query;
    private final Answers index;

    /** @param store of the database of dossier-command, closed with this */
    public Stages(Query store, Answers query, Answers index) {
        this.store = store;
        this.query = query;
        this.index = index;
    }

    /** Records of dossier-lifecycle that are dealt with, over all partitions. */
    public long ingested() throws SQLException {
        return store.number("select coalesce(sum(next_offset), 0) from feed_position where feed = 'dossier-command'");
    }

    /** Events in the store; counts them all. */
    long stored() throws SQLException {
        return store.number("select count(*) from dossier_event");
    }

    /** Waits until so many records are dealt with, and the figures of all units and the ranking include them. */
    public void awaitVisible(long ingested) throws Exception {
        await("dossier-command", () -> ingested() >= ingested);
        long position = store.number("select coalesce(max(position), 0) from dossier_event");
        await("dossier-query", () -> query.get(ANY_UNIT).path("position").asLong() >= position);
        await(
                "index-calculator",
                () -> index.get("/api/v1/ranking").path("position").asLong() >= position);
    }

    private interface Condition {
        boolean holds() throws SQLException, IOException, InterruptedException;
    }

    private static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException(what + " has not read everything after " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
