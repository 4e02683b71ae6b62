package vn.tiendo.faults.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tiendo.local.postgres.LocalPostgres;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.Signals;

/** PostgreSQL, with the databases of all three applications. */
public final class Database implements Part {
    /** After a crash it first makes good what was not yet written. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_STARTS = Duration.ofMillis(500);

    private final Path folder;
    private final int port;
    private @Nullable LocalPostgres server;

    Database(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String name() {
        return "database";
    }

    /** Where a database is reached, with its user. */
    public String url(String database) {
        return LocalPostgres.url(port, database) + "?user=postgres";
    }

    /** Asks one of the databases, over a connection for each question. */
    public JdbcClient of(Application application) {
        return JdbcClient.create(new DriverManagerDataSource(url(application.database()) + "&socketTimeout=30"));
    }

    /** Makes the database of an application as it was before its first start: everything in it is lost. */
    public void lose(Application application) throws SQLException {
        execute("drop database if exists " + application.database() + " with (force)");
        execute("create database " + application.database());
    }

    /** Keeps the database of an application as it is; nobody may be connected to it. */
    public void backUp(Application application) throws SQLException {
        execute("drop database if exists " + backup(application));
        execute("create database %s template %s".formatted(backup(application), application.database()));
    }

    /** Puts in its place what was kept; that is gone then. */
    public void restore(Application application) throws SQLException {
        execute("drop database " + application.database() + " with (force)");
        execute("alter database %s rename to %s".formatted(backup(application), application.database()));
    }

    private static String backup(Application application) {
        return application.database() + "_backup";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The folder that holds everything stored, and nothing else. */
    public Path data() {
        return folder.resolve("data");
    }

    @Override
    public boolean isThere() {
        try {
            return Files.exists(pidFile()) && ProcessHandle.of(postmaster()).isPresent();
        } catch (IOException ending) {
            return false;
        }
    }

    @Override
    public void start() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere() || server == null) {
            try {
                stop(); // gives back the folder of one that was killed
                server = LocalPostgres.start(
                        folder,
                        port,
                        Application.ALL.stream().map(Application::database).toList());
            } catch (IOException | SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(BETWEEN_STARTS);
            }
        }
    }

    @Override
    public void stop() throws IOException {
        if (server != null) {
            LocalPostgres stopping = server;
            server = null;
            stopping.close();
        }
        LocalPostgres.stopLeftover(folder);
    }

    @Override
    public void kill() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        Signals.kill(postmaster.pid());
        while (postmaster.isAlive() || backends.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(10); // backends notice it and end: until then the folder cannot be used again
        }
    }

    @Override
    public void pause() throws IOException, InterruptedException {
        Signals.pause(postmaster());
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Signals.resume(postmaster());
    }

    private long postmaster() throws IOException {
        String first = Files.readAllLines(pidFile()).getFirst();
        return Long.parseLong(Objects.requireNonNull(first).strip());
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }
}
