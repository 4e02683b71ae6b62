package vn.tiendo.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An empty database of its own on one embedded PostgreSQL 18 that all tests of a JVM share. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final String name;
    private final DataSource dataSource;

    private TestDatabase(String name) {
        this.name = name;
        this.dataSource = Server.POSTGRES.getDatabase("postgres", name);
    }

    /** Makes a new, empty database. */
    public static TestDatabase create() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(name);
    }

    /** The address for a {@code spring.datasource.url}, user {@code postgres} included. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** Plain connections, without a pool; always the same object, so that transactions are shared. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Started at the first use. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("max_connections", "300")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
