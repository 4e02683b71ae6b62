package vn.tiendo.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private static final List<String> DATABASES = List.of("dossier_command", "dossier_query", "index_calculator");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsCommittedIsThereAfterARestart() throws Exception {
        int port = freePort();
        try (LocalPostgres postgres = LocalPostgres.start(folder, port, DATABASES)) {
            execute(postgres, "create table kept as select 42 as number");
        }
        makeLockOld();

        try (LocalPostgres postgres = LocalPostgres.start(folder, port, DATABASES)) {
            assertThat(ask(postgres, "select number from kept")).isEqualTo("42");
            assertThatCommitsAreFlushedAndTextIsComparedByCodePoint(postgres);
        }
    }

    /** The embedding library deletes folders whose lock is old and free, were this one where it looks. */
    private void makeLockOld() throws IOException {
        Path lock = folder.resolve("data").resolve("epg-lock");
        assertThat(lock).exists();
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(7_200)));
    }

    private static void assertThatCommitsAreFlushedAndTextIsComparedByCodePoint(LocalPostgres postgres)
            throws SQLException {
        assertThat(ask(postgres, "show fsync")).isEqualTo("on");
        assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
        assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(
                        postgres,
                        "select pg_encoding_to_char(encoding) || ' ' || datcollate from pg_database"
                                + " where datname = current_database()"))
                .isEqualTo("UTF8 C.UTF-8");
    }

    @Test
    void aServerLeftBehindIsStoppedWithItsDataWhole() throws Exception {
        int port = freePort();
        LocalPostgres left = LocalPostgres.start(folder, port, DATABASES);
        execute(left, "create table kept as select 42 as number");

        LocalPostgres.stopLeftover(folder);

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask(left, "select 1"));
        left.close();
        try (LocalPostgres postgres = LocalPostgres.start(folder, port, DATABASES)) {
            assertThat(ask(postgres, "select number from kept")).isEqualTo("42");
        }
    }

    @Test
    void aProcessThatIsNotPostgresIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        LocalPostgres.stopLeftover(folder);

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void halfUnpackedProgramsAreUnpackedAnew() throws Exception {
        Path half = Files.createDirectories(folder.resolve("PG-half"));
        Path whole = Files.createDirectories(folder.resolve("PG-whole"));
        Files.createFile(half.resolve("epg-lock"));
        Files.createFile(whole.resolve("epg-lock"));
        Files.createFile(whole.resolve(".exists"));

        Binaries.prepare(folder);

        assertThat(half).doesNotExist();
        assertThat(whole.resolve(".exists")).exists();
        assertThat(whole.resolve("epg-lock")).doesNotExist();
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("dossier_query"), "postgres", "");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
