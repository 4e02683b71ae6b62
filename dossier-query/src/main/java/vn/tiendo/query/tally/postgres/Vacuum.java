package vn.tiendo.query.tally.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a table small that is filled and emptied many times a minute: autovacuum looks once a minute, and until then
 * every reader would step over all that was removed.
 */
final class Vacuum {
    private static final long ROWS = 100_000;

    private final JdbcClient database;
    private final String table;
    private long removed;

    /** @param table a name that is no input */
    Vacuum(JdbcClient database, String table) {
        this.database = database;
        this.table = table;
    }

    /** So many rows were removed; outside of a transaction. */
    void removed(long rows) {
        removed += rows;
        if (removed >= ROWS) {
            database.sql("vacuum " + table).update();
            removed = 0;
        }
    }
}
