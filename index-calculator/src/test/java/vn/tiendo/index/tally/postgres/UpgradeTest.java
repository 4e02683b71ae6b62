package vn.tiendo.index.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyBatch;
import vn.tiendo.testing.TestDatabase;

/** An installation from before there were frozen rankings. */
class UpgradeTest {
    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient client = JdbcClient.create(database.dataSource());

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/feed", "classpath:db/index-calculator")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void keepsItsFiguresAndFreezesFromTheDayThatItWasLookedAtLast() {
        migrateTo("1");
        client.sql("""
                        insert into tally_cell (book, day, cohort, unit, from_state, to_state, count, fold)
                        values ('PORTAL_766', '2026-10-05', '2026-10-01', 'H01', 'NONE', 'IN_TERM', 10, 1),
                            ('PORTAL_766', '2026-11-05', '2026-10-01', 'H01', 'IN_TERM', 'OVERDUE_AGENCY', 3, 1),
                            ('PORTAL_766', '2026-11-06', '2026-10-01', 'H01', 'IN_TERM', 'ELSEWHERE', 1, 1)
                        """).update();
        client.sql("insert into publication_examined (fold, through, day) values (1, now(), '2026-11-20')")
                .update();
        client.sql("""
                        insert into published_message
                            (topic, key, period, as_of, sequence, final, figures, message, sent, decided_at)
                        values ('province-ranking', '2026-10/2026-10-31', '2026-10', '2026-10-31', 4, true, '{}', '{}',
                            true, now())
                        """).update();

        migrateTo("latest");

        assertThat(counts("2026-11-05").received()).isEqualTo(10);
        assertThat(counts("2026-12-01").received()).isEqualTo(9);
        assertThat(counts("2026-12-01").late()).isEqualTo(3);
        assertThat(client.sql("select first_day from publication_examined")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-11-20");
        assertThat(client.sql("select final from published_message")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void findsWhatTheVersionBeforeChanged() {
        migrateTo("3");
        client.sql("""
                        insert into tally_cell (book, day, cohort, unit, from_state, to_state, count, fold)
                        values ('PORTAL_766', '2026-10-05', '2026-10-01', 'H01', 'NONE', 'IN_TERM', 10, 1),
                            ('PORTAL_766', '2026-11-05', '2026-10-01', 'H01', 'IN_TERM', 'OVERDUE_AGENCY', 3, 2)
                        """).update();
        client.sql("update tally_visible set fold = 2, position = 20").update();

        migrateTo("latest");
        assertThat(changedAfter(1)).isEqualTo(Map.of(YearMonth.parse("2026-10"), LocalDate.parse("2026-11-05")));

        TallyCell cell = TallyCell.ofKey("PORTAL_766/H01/2026-11/2026-11-07/NONE/IN_TERM");
        TallyBatch next =
                new TallyBatch(0, List.of(new CountedCell(cell, 1, 3)), new FoldComplete(3, 30, null), 0, true);
        new PostgresTallyIntake(client, new SimpleMeterRegistry()).take(List.of(next), 1);
        assertThat(changedAfter(1))
                .isEqualTo(Map.of(
                        YearMonth.parse("2026-10"),
                        LocalDate.parse("2026-11-05"),
                        YearMonth.parse("2026-11"),
                        LocalDate.parse("2026-11-07")));
    }

    private Map<YearMonth, LocalDate> changedAfter(long fold) {
        return new PostgresTally(client).changesAfter(Book.PORTAL_766, fold).firstDays();
    }

    private ProgressCounts counts(String asOf) {
        PeriodOnDay at = new PeriodOnDay(Period.parse("2026"), LocalDate.parse(asOf));
        return new PostgresTally(client).read(Book.PORTAL_766, at).of(new AgencyCode("H01"));
    }
}
