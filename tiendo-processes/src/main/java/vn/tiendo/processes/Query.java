package vn.tiendo.processes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Asks one database for numbers, and waits for what it is to hold. */
public final class Query implements AutoCloseable {
    private final Connection connection;

    /** @param connection closed with this */
    public Query(Connection connection) {
        this.connection = connection;
    }

    /** The number in the only column of the only row. */
    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether the only column of the only row is true. */
    public boolean holds(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Waits until something holds.
     *
     * @param pause between two looks
     * @throws IllegalStateException if it does not within the time
     */
    public void await(String sql, Duration pause, Duration longest) throws SQLException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!holds(sql)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after " + longest + " it is not so: " + sql);
            }
            Thread.sleep(pause);
        }
    }

    /** Puts away what is dead, and writes what is in memory: sizes are those of what lives, and all begin alike. */
    public void vacuum() throws SQLException {
        execute("vacuum analyze");
        execute("checkpoint");
    }

    /** Changes something. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
