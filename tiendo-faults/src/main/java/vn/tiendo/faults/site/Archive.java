package vn.tiendo.faults.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.util.FileSystemUtils;

/**
 * A base backup of a running PostgreSQL and its write-ahead log from then on, and all of it as it was at a moment between:
 * what docs/operations.md has done with pg_basebackup, which is not among the programs that are unpacked here.
 */
public final class Archive {
    private final Database database;
    private final Path base;
    private final Path log;

    /** Begins anew. */
    public Archive(Database database) throws IOException {
        this.database = database;
        Path folder = database.data().resolveSibling("archive");
        FileSystemUtils.deleteRecursively(folder);
        base = folder.resolve("base");
        log = Files.createDirectories(folder.resolve("wal"));
    }

    /** Every segment of the log is kept from now on; the server is stopped and started for that. */
    public void keepLog() throws Exception {
        execute("alter system set archive_mode = on");
        execute("alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'".formatted(log));
        database.stop();
        database.start();
    }

    /** Copies the data of the running server; files may change and go meanwhile, which the log makes good. */
    public void copyBase() throws IOException, InterruptedException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('base', true)");
            Folders.copyLive(database.data(), base);
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                label.next();
                Files.writeString(base.resolve("backup_label"), label.getString(1));
            }
        }
        Files.deleteIfExists(base.resolve("postmaster.pid"));
        FileSystemUtils.deleteRecursively(base.resolve("pg_wal"));
        Files.createDirectories(base.resolve("pg_wal"));
    }

    /** Gives the present moment a name. */
    public void name(String moment) throws SQLException {
        execute("select pg_create_restore_point('%s')".formatted(moment));
    }

    /** The log up to now is kept. */
    public void closeSegment() throws SQLException {
        execute("select pg_switch_wal()");
    }

    /** Puts the base in the place of the data, to be brought to that moment at the next start; the server is stopped. */
    public void restore(String moment) throws IOException {
        FileSystemUtils.deleteRecursively(database.data());
        Files.move(base, database.data());
        Files.writeString(
                database.data().resolve("postgresql.auto.conf"), """
                restore_command = 'cp %s/%%f "%%p"'
                recovery_target_name = '%s'
                recovery_target_action = 'promote'
                """.formatted(log, moment), StandardOpenOption.APPEND);
        Files.createFile(database.data().resolve("recovery.signal"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url("postgres"));
    }
}
