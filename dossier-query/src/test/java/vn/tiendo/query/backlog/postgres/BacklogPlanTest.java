package vn.tiendo.query.backlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.RegisteredNames;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingDays;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Registrations;

/** No list of a unit reads all dossiers of the country. */
class BacklogPlanTest {
    private static final int DOSSIERS = 60_000;
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 31);
    private static final Set<TallyState> OPEN = States.of(States.named("open"), List.of());
    private static final Set<TallyState> ALL = States.of(List.of(), List.of());
    private static final ReadModel MODEL = new ReadModel();

    /** Of 20 provinces with 10 units each, a year's, of 499 procedures; one dossier in 50 is still open. */
    @BeforeAll
    static void givenAYearOfDossiers() {
        MODEL.jdbc().sql("""
                        insert into dossier
                        select 'H' || 10 + number % 20 || '.' || number / 20 % 10 || '-230102-' || lpad(number::text, 7, '0'),
                               1, 'x'
                        from generate_series(1, :dossiers) as number
                        """).param("dossiers", DOSSIERS).update();
        MODEL.jdbc().sql("""
                        insert into standing_timeline
                        select code, 1, date '1970-01-01' + day, '1.00' || right(code, 7)::integer % 499, unit, not open, date '1970-01-01' + day + 10,
                               array[day, day + 11], array[2, case when open then 6 else 11 end], array[unit],
                               array[day + 10, day + 10]
                        from (select code, split_part(code, '-', 1) as unit, right(code, 7)::integer % 50 = 0 as open,
                                     19358 + right(code, 7)::integer * 365 / :dossiers as day
                              from dossier)
                        """).param("dossiers", DOSSIERS).update();
        MODEL.jdbc().sql("""
                        insert into dossier_anomaly
                        select code, case right(code, 7)::integer % 1000 when 7 then 'SUSPENDED_TWICE' else 'FACT_AFTER_FINISH' end,
                               unit
                        from standing_timeline
                        where right(code, 7)::integer % 1000 in (7, 100, 200, 300, 400, 500, 600, 700, 800, 900)
                        """).update();
        MODEL.jdbc().sql("""
                        insert into former_unit
                        select 'H99', code
                        from dossier
                        where code < 'H10.1'
                        """).update();
        MODEL.jdbc().sql("vacuum (analyze)").update();
    }

    private static Selection selection(
            @Nullable String unit,
            LocalDate asOf,
            Set<TallyState> states,
            @Nullable String period,
            @Nullable Anomaly anomaly) {
        return new Selection(
                TwoBooks.FIRST,
                asOf,
                unit == null ? null : Extent.of(new AgencyCode(unit)),
                states,
                period == null ? null : Period.parse(period),
                null,
                anomaly,
                null,
                null,
                null,
                null);
    }

    private static String plan(Selection selection) {
        return plan(BacklogStatement.list(explaining(), selection, candidates(selection), 1, Sort.DUE, null, 51));
    }

    private static String plan(JdbcClient.StatementSpec explained) {
        return String.join("\n", explained.query(String.class).list());
    }

    private static JdbcClient explaining() {
        return statement -> MODEL.jdbc().sql("explain (costs off) " + statement);
    }

    private static Candidates candidates(Selection selection) {
        return Candidates.of(
                selection, new NothingUnregistered(), new RegisteredNames(Registrations.provinces(), Catalogue.EMPTY));
    }

    @Test
    void theQueueOfTodayIsFoundAmongOpenDossiersOfTheUnit() {
        for (String unit : List.of("H13", "H13.3")) {
            assertThat(plan(selection(unit, TODAY, OPEN, null, null)))
                    .contains("open_by_unit_and_due", "finished_by_unit_and_last_day")
                    .doesNotContain("Seq Scan on standing_timeline", "timeline_by_unit_and_receipt");
        }
    }

    @Test
    void aPageOfAQueueIsPutInOrderByKeysBeforeItsRowsAreLookedUp() {
        assertThat(plan(QueueStatement.page(
                        explaining(), selection("H13", TODAY, OPEN, null, null), 1, Sort.DUE, null, 51)))
                .contains("open_by_unit_and_due", "standing_timeline_pkey", "untold_by_unit")
                .doesNotContain("Seq Scan on standing_timeline", "timeline_by_unit_and_receipt");
    }

    @Test
    void aQueueIsCountedFromAnIndexOfTheOpenDossiersOfTheUnit() {
        Selection queue = selection("H13", TODAY, OPEN, null, null);
        assertThat(plan(PostgresQueues.statement(explaining(), queue, candidates(queue), 1, 10)))
                .contains(
                        "Index Only Scan using open_by_unit_and_tail",
                        "open_by_unit_not_by_tail",
                        "finished_by_unit_and_last_day")
                .doesNotContain("Seq Scan on standing_timeline", "timeline_by_unit_and_receipt");
    }

    @Test
    void processingTimesAreFoundByReceipt() {
        Selection finished = selection("H13", TODAY, States.of(States.named("finished"), List.of()), "2023-10", null);
        WorkingDays days = WorkingDays.of(
                WorkingCalendar.of(ZoneId.of("Asia/Ho_Chi_Minh"), List.of()), LocalDate.of(2023, 10, 1), TODAY);
        assertThat(plan(PostgresProcessingTimes.statement(explaining(), finished, candidates(finished), 1, days)))
                .contains("timeline_by_unit_and_receipt")
                .doesNotContain("Seq Scan on standing_timeline");
    }

    @Test
    void theQueueOfLastWeekIsFoundAmongTheOpenAndTheLatelyFinished() {
        Set<TallyState> overdue = States.of(Set.of(Standing.OVERDUE), List.of());
        assertThat(plan(selection("H13", TODAY.minusDays(7), overdue, null, null)))
                .contains("open_by_unit_and_due", "finished_by_unit_and_last_day")
                .doesNotContain("Seq Scan on standing_timeline", "timeline_by_unit_and_receipt");
    }

    @Test
    void theListBehindAFigureIsFoundByReceipt() {
        assertThat(plan(selection("H13", TODAY, ALL, "2023-10", null)))
                .contains("timeline_by_unit_and_receipt")
                .doesNotContain("Seq Scan on standing_timeline");
    }

    @Test
    void whatLeftAUnitIsFoundByItsKey() {
        assertThat(plan(selection("H98", TODAY, ALL, null, null)))
                .contains("former_unit_pkey", "standing_timeline_pkey")
                .doesNotContain("Seq Scan on standing_timeline", "Seq Scan on former_unit");
    }

    @Test
    void anAnomalyOfTheCountryIsFoundAmongAnomalies() {
        assertThat(plan(selection(null, TODAY, ALL, null, Anomaly.SUSPENDED_TWICE)))
                .contains("anomaly_by_kind_and_unit")
                .doesNotContain("Seq Scan on dossier_anomaly");
    }

    @Test
    void anAnomalyOfAUnitIsFoundAmongItsAnomalies() {
        assertThat(plan(selection("H13.3", TODAY, ALL, null, Anomaly.SUSPENDED_TWICE)))
                .contains("anomaly_by_kind_and_unit")
                .doesNotContain("Seq Scan on standing_timeline", "Seq Scan on dossier");
    }

    @Test
    void onlyTheDossiersOfThePageAreLookedUp() {
        assertThat(plan(selection(null, TODAY, ALL, "2023", null)))
                .contains("dossier_anomaly_pkey")
                .doesNotContain("Seq Scan on dossier");
    }
}
