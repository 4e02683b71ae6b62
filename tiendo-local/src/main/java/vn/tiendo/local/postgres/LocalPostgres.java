package vn.tiendo.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of its own process, on the loopback address, that keeps its data in a folder and flushes every
 * commit to disk. The user is {@code postgres}, without a password.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** What differs from PostgreSQL's own defaults, or from those of the embedding library, which is made for tests. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "60"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_max_workers", "2"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""));

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server, making its data on the first start, and makes the databases that are missing. A server that
     * a killed process left behind on the same folder is stopped first.
     *
     * @param databases names of lower-case letters and underscores
     * @throws IOException if the server does not start within a minute; its log is in the folder
     */
    public static LocalPostgres start(Path folder, int port, List<String> databases) throws IOException, SQLException {
        Files.createDirectories(folder);
        Binaries.prepare(folder.resolve("binaries"));
        stopLeftover(folder);
        Files.deleteIfExists(logFile(folder));
        if (!Files.exists(data(folder))) {
            makeData(folder, port);
        }
        LocalPostgres postgres = new LocalPostgres(server(folder, data(folder), port));
        for (String database : databases) {
            postgres.createIfMissing(database);
        }
        return postgres;
    }

    /** Stops the server that a killed process left behind on this folder, if there is one. */
    public static void stopLeftover(Path folder) throws IOException {
        Postmaster.stop(data(folder));
        Postmaster.stop(unfinished(folder));
    }

    /** The address of a database of this server. */
    public String url(String database) {
        return url(server.getPort(), database);
    }

    /** The address of a database of a server on this port. */
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Made beside and then renamed, so that a start cut short never leaves half a data folder. */
    private static void makeData(Path folder, int port) throws IOException {
        FileSystemUtils.deleteRecursively(unfinished(folder));
        server(folder, unfinished(folder), port).close();
        Files.move(unfinished(folder), data(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres server(Path folder, Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(logFile(folder).toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(logFile(folder).toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException failure) {
            throw new IOException("PostgreSQL does not start; it says why in " + logFile(folder), failure);
        }
    }

    private void createIfMissing(String database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, database)) {
                statement.execute("create database " + database);
            }
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    @Override
    public void close() throws IOException {
        checkpoint();
        server.close();
    }

    /** Writes what is in memory first: the library gives the server five seconds to stop, and says so with an error. */
    private void checkpoint() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException gone) {
            log.warn("PostgreSQL has stopped before it was told to: {}", gone.getMessage());
        }
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static Path unfinished(Path folder) {
        return folder.resolve("data.unfinished");
    }

    private static Path logFile(Path folder) {
        return folder.resolve("postgres.log");
    }
}
