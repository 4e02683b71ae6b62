package vn.tiendo.query.rebuild.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.fixture.EventStream;
import vn.tiendo.query.fixture.RunningQuery;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuild.State;
import vn.tiendo.query.rebuild.Rebuilds;
import vn.tiendo.query.tally.CellFolder;

/** The moment in which what was counted beside is put in place. */
class SwitchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DOSSIERS = 30;

    private final RunningQuery query = new RunningQuery();
    private final EventStream events = new EventStream(9);

    @AfterEach
    void close() {
        events.close();
        query.close();
    }

    /** What a batch is about to write would be missing in what is put in place, and nobody would count it again. */
    @Test
    void waitsForABatchThatIsUnderWay() throws SQLException {
        query.start();
        tell();
        try (Connection batch = query.connection();
                Statement statement = batch.createStatement()) {
            batch.setAutoCommit(false);
            Rebuild rebuild = almostDone(() -> statement.execute("select version from rule_version for share"));

            await().atMost(PATIENCE).until(() -> isSomebodyWaiting() || state(rebuild) == State.DONE);

            assertThat(state(rebuild)).isEqualTo(State.CATCHING_UP);
            batch.rollback();
            await().atMost(PATIENCE).until(() -> state(rebuild) == State.DONE);
        }
    }

    /** A statement of a test. */
    private interface Doing {
        void run() throws SQLException;
    }

    /** A rebuild of which all is counted, and every dossier to be looked at once more; goes on when all is prepared. */
    private Rebuild almostDone(Doing last) throws SQLException {
        try (Connection other = query.connection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(7660004)");
            Rebuild rebuild = query.bean(Rebuilds.class).request("a test", "a test");
            tables().createTables();
            statement.execute("update rebuild_run set state = 'CATCHING_UP',"
                    + " rules = (select version from rule_version) where state <> 'DONE'");
            statement.execute("insert into rebuild_touched select code from dossier");
            last.run();
            return rebuild;
        }
    }

    private Switch tables() {
        List<String> projected = query.bean(Derivation.class).projections().stream()
                .flatMap(projection -> projection.tables().stream())
                .toList();
        return new Switch(query.jdbc(), projected, query.bean(CellFolder.class));
    }

    private State state(Rebuild rebuild) {
        return query.bean(Rebuilds.class).find(rebuild.id()).orElseThrow().state();
    }

    private boolean isSomebodyWaiting() {
        return query.jdbc()
                .sql("select exists (select from pg_locks where not granted and relation = 'rule_version'::regclass"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private void tell() {
        events.tell(DOSSIERS, DOSSIERS);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(query.jdbc()
                                .sql("select coalesce(max(position), 0) from tally_fold")
                                .query(Long.class)
                                .single())
                        .isEqualTo(events.position()));
    }
}
