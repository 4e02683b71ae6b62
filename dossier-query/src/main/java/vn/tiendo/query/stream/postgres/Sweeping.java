package vn.tiendo.query.stream.postgres;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes away what everybody has seen. A row goes when half a minute has passed since it was to be seen, however long
 * its transaction took: so it asks which transactions had ended then, and not when the row was written.
 */
final class Sweeping {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient database;
    private @Nullable Seen before;

    Sweeping(JdbcClient database) {
        this.database = database;
    }

    /** @param at by a clock that never goes back, in nanoseconds */
    private record Seen(String snapshot, String identity, long at) {}

    /**
     * Sweeps where it is time to.
     *
     * @param now by a clock that never goes back, in nanoseconds
     */
    void sweep(long now) {
        Seen seen = before;
        if (seen == null || now - seen.at() >= KEPT.toNanos()) {
            before = look(now);
            if (seen != null) {
                remove(seen);
            }
        }
    }

    private Seen look(long now) {
        return database.sql("select pg_current_snapshot()::text as snapshot, database_identity() as identity")
                .query((row, _) -> new Seen(row.getString("snapshot"), row.getString("identity"), now))
                .single();
    }

    /**
     * In a database that was set back meanwhile, transactions that are still to come have the numbers of ended ones.
     */
    private void remove(Seen seen) {
        database.sql("""
                        delete from judged_units
                        where pg_visible_in_snapshot(written, :snapshot::pg_snapshot)
                            and database_identity() = :identity
                        """)
                .param("snapshot", seen.snapshot())
                .param("identity", seen.identity())
                .update();
    }
}
