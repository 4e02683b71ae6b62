package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tiendo.testing.TestDatabase;

/** What the database knows of processes that have a turn, and of those that say nothing any more. */
class SessionTableTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final long LOCK = 7_660_001L << 20;

    private final TestDatabase database = TestDatabase.create();
    private final List<Connection> open = new ArrayList<>();
    private final SessionTable sessions = sessions("app#1", SILENCE);

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
    }

    @Test
    void tellsWhoHasATurnAndForHowLongHeHasDoneNothing() throws SQLException {
        Connection other = holding("app#2", LOCK);

        await().atMost(PATIENCE).until(() -> holder().isSilent());

        Session holder = holder();
        assertThat(holder.toString()).startsWith("app#2 at ");
        assertThat(holder.ours()).isFalse();
        assertThat(holder.works()).isFalse();
        assertThat(holder.turn()).isGreaterThanOrEqualTo(holder.quiet());
        other.rollback();
        assertThat(sessions.withTurns()).isEmpty();
    }

    @Test
    void oneStatementAfterTheOtherIsWorkThoughTheTurnIsLong() throws SQLException {
        Connection other = holding("app#2", LOCK);
        await().atMost(PATIENCE).until(() -> holder().turn().compareTo(FlowStatus.STANDSTILL) > 0);

        speak(other);

        assertThat(holder().works()).isTrue();
        assertThat(holder().turn()).isGreaterThan(FlowStatus.STANDSTILL);
    }

    @Test
    void whoHasGoneSilentLosesItsTransactionAndFindsThatOutWhenItWakesUp() throws SQLException {
        Connection other = holding("app#2", LOCK);
        assertThat(sessions.endSilent(Set.of())).isEmpty();

        await().atMost(PATIENCE)
                .until(() -> sessions.endSilent(Set.of()).stream().anyMatch(whose -> whose.startsWith("app#2 at ")));

        await().atMost(PATIENCE).until(() -> sessions.withTurns().isEmpty());
        assertThatThrownBy(() -> speak(other)).isInstanceOf(SQLException.class);
    }

    @Test
    void whoStillSaysSomethingElsewhereKeepsItsTransaction() throws SQLException {
        holding("app#2", LOCK);
        Connection another = connection("app#2");

        await().during(SILENCE.plusSeconds(1)).atMost(PATIENCE).until(() -> {
            speak(another);
            return sessions.endSilent(Set.of()).isEmpty();
        });
    }

    @Test
    void nothingIsTakenFromOtherApplicationsNorFromOurselvesNorWhatIsSpared() throws SQLException {
        SessionTable atOnce = sessions("app#1", Duration.ZERO);
        holding("app#1", 1);
        holding("application#2", 2);
        holding("psql", 3);
        holding("app#2", 4);

        assertThat(atOnce.endSilent(Set.of(4L))).isEmpty();
        assertThat(sessions("nameless", Duration.ZERO).endSilent(Set.of())).isEmpty();
        assertThat(atOnce.endSilent(Set.of())).hasSize(1);
    }

    private Session holder() {
        return sessions.withTurns().stream()
                .filter(session -> session.locks().contains(LOCK))
                .findFirst()
                .orElseThrow();
    }

    private SessionTable sessions(String process, Duration longestSilence) {
        try {
            return new SessionTable(
                    JdbcClient.create(new SingleConnectionDataSource(connection(process), true)), longestSilence);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction that has a turn, in another process. */
    private Connection holding(String process, long lock) throws SQLException {
        Connection connection = connection(process);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + lock + ")");
        }
        return connection;
    }

    private Connection connection(String process) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        open.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set application_name to '" + process + "'");
        }
        return connection;
    }

    private static void speak(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
