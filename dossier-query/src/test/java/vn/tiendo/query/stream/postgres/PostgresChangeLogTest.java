package vn.tiendo.query.stream.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.stream.Look;

class PostgresChangeLogTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final QueryDatabase database = new QueryDatabase();
    private final PostgresChangeLog log = new PostgresChangeLog(database.jdbc());
    private final JudgedUnits judged = new JudgedUnits(database.jdbc());
    private final Sweeping sweeping = new Sweeping(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    private void judge(String unit) {
        DossierProgress progress =
                Life.received("02", "20").transferred("03", unit).progress();
        judged.judged(List.of(new JudgedDossier(
                new DossierCode("H09.12-231002-0001"), progress, List.of(), Judged.JUDGE.judge(progress))));
    }

    private static Set<String> units(Look look) {
        return look.holders().stream().map(AgencyCode::value).collect(Collectors.toSet());
    }

    @Test
    void theFirstLookFindsNothingAndTheNextWhatCameSince() {
        judge("H57.1");
        Look first = log.since(null);
        assertThat(first.holders()).isEmpty();

        judge("H57.2");
        judge("H57.3");
        Look second = log.since(first.mark());

        assertThat(units(second)).containsExactlyInAnyOrder("H09.12", "H57.2", "H57.3");
        assertThat(log.since(second.mark()).holders()).isEmpty();
    }

    /** Numbers are given when a transaction begins to write, and rows are seen when it ends. */
    @Test
    void whatWasBegunBeforeALookAndEndedAfterItIsFound() throws Exception {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into judged_units (units) values ('{H57.1}')");
            judge("H57.2");
            Look look = log.since(null);
            assertThat(log.since(look.mark()).holders()).isEmpty();
            judge("H57.3");
            Look next = log.since(look.mark());
            assertThat(units(next)).containsExactlyInAnyOrder("H09.12", "H57.3");
            other.commit();

            assertThat(units(log.since(next.mark()))).containsExactly("H57.1");
        }
    }

    private Connection connection() throws Exception {
        return database.dataSource().getConnection();
    }

    @Test
    void whatIsUndoneIsNotFound() {
        Look look = log.since(null);
        database.transactions().executeWithoutResult(undone -> {
            judge("H57.1");
            undone.setRollbackOnly();
        });

        assertThat(log.since(look.mark()).holders()).isEmpty();
    }

    @Test
    void aLookSaysHowFarTheStoreIsKnown() {
        assertThat(log.since(null).freshness()).isEqualTo(new Freshness(0, null));
        reached(0, 7, "2023-10-30T09:00:00Z");
        reached(1, 5, "2023-10-30T09:00:01Z");

        assertThat(log.since(null).freshness()).isEqualTo(new Freshness(5, Instant.parse("2023-10-30T09:00:01Z")));
    }

    private void reached(int partition, long position, String at) {
        database.jdbc()
                .sql("insert into store_position (partition, position, updated_at) values (?, ?, ?::timestamptz)")
                .params(partition, position, at)
                .update();
    }

    @Test
    void theStateIsAnotherWithOtherUnitsOtherRulesAndAfterARebuild() {
        assertChangesTheState("update rule_version set version = version + 1");
        assertChangesTheState("""
                insert into unit_import (number, imported_by, imported_at, provinces, added, changed, removed, unchanged)
                select max(number) + 1, 'a test', now(), '{}', 0, 0, 0, 0 from unit_import
                """);
        assertChangesTheState("""
                insert into rebuild_run (requested_by, reason, requested_at, state)
                values ('a test', 'a test', now(), 'DONE')
                """);
        String before = log.since(null).mark().state();
        judge("H57.1");
        assertThat(log.since(null).mark().state()).isEqualTo(before);
    }

    private void assertChangesTheState(String sql) {
        String before = log.since(null).mark().state();
        database.jdbc().sql(sql).update();
        assertThat(log.since(null).mark().state()).as(sql).isNotEqualTo(before);
    }

    @Test
    void whatWasToBeSeenForHalfAMinuteIsSwept() {
        judge("H57.1");
        sweeping.sweep(0);
        judge("H57.2");
        sweeping.sweep(30 * SECOND - 1);
        assertThat(rows()).isEqualTo(2);

        sweeping.sweep(30 * SECOND);
        assertThat(rows()).isEqualTo(1);

        sweeping.sweep(60 * SECOND);
        assertThat(rows()).isZero();
    }

    /** However long it took: nobody has seen it yet. */
    @Test
    void whatEndedLaterIsNotSwept() throws Exception {
        try (Connection other = connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into judged_units (units) values ('{H57.1}')");
            sweeping.sweep(0);
            Look look = log.since(null);
            other.commit();

            sweeping.sweep(40 * SECOND);

            assertThat(units(log.since(look.mark()))).containsExactly("H57.1");
        }
    }

    private long rows() {
        return database.jdbc()
                .sql("select count(*) from judged_units")
                .query(Long.class)
                .single();
    }
}
