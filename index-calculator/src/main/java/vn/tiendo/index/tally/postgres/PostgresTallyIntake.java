package vn.tiendo.index.tally.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.TallyBatch;
import vn.tiendo.index.tally.TallyIntake;

/** Takes the tally into tables, within the transaction of the feed. */
final class PostgresTallyIntake implements TallyIntake {
    private final JdbcClient database;
    private final PendingCells pending;
    private final Folds folds;
    private final Counter cellsApplied;
    private final Counter foldsApplied;

    PostgresTallyIntake(JdbcClient database, MeterRegistry meters) {
        this.database = database;
        this.pending = new PendingCells(database);
        this.folds = new Folds(database);
        this.cellsApplied = Counter.builder("tiendo.index.cells.applied")
                .description("cells of provinces whose count became visible")
                .register(meters);
        this.foldsApplied = Counter.builder("tiendo.index.folds.applied")
                .description("times that a later fold became visible")
                .register(meters);
    }

    @Override
    public void take(List<TallyBatch> batches, int partitions) {
        List<CountedCell> cells =
                batches.stream().flatMap(batch -> batch.cells().stream()).toList();
        if (!cells.isEmpty()) {
            pending.add(cells);
        }
        if (batches.stream().anyMatch(TallyBatch::movesFolds)) {
            // two processes at once: the second waits here, then sees what the first has noted
            Folds.Seen seen = folds.lock();
            batches.stream().filter(TallyBatch::movesFolds).forEach(folds::note);
            Folds.Told told = folds.told();
            if (told.isWhole(partitions) && seen.isBehind(told)) {
                noteChanges(seen);
                show(told, Math.max(seen.wholeSince(), told.wholeSince()));
            }
        }
    }

    /** Of folds that a program without the table {@code tally_changed} showed. */
    private void noteChanges(Folds.Seen seen) {
        if (seen.changedFold() < seen.fold()) {
            database.sql("""
                            insert into tally_changed as known (book, cohort, day, fold)
                            select book, cohort, day, max(fold)
                            from tally_cell
                            where fold > :fold
                            group by book, cohort, day
                            on conflict (book, cohort, day) do update set fold = excluded.fold
                            """).param("fold", seen.changedFold()).update();
        }
    }

    /**
     * Makes every fold up to this one visible, with the sums of its days and months, in one statement.
     *
     * @param wholeSince a fold that told all cells: what is known from before it, and was not told since, is 0
     */
    private void show(Folds.Told told, long wholeSince) {
        long cells = database.sql("""
                        with due as (
                            delete from tally_pending where fold <= :fold returning *
                        ), outdated as (
                            select book, day, cohort, unit, from_state, to_state
                            from tally_cell
                            where (select whole_since from tally_visible) < :wholeSince
                                and fold < :wholeSince and count <> 0
                        ), news as (
                            select book, day, cohort, unit, from_state, to_state, count, fold, 1 as told
                            from due
                            where fold >= :wholeSince
                            union all
                            select book, day, cohort, unit, from_state, to_state, 0, :wholeSince, 0
                            from outdated
                        ), cells as (
                            insert into tally_cell as cell (book, day, cohort, unit, from_state, to_state, count, fold)
                            select distinct on (book, day, cohort, unit, from_state, to_state)
                                book, day, cohort, unit, from_state, to_state, count, fold
                            from news
                            order by book, day, cohort, unit, from_state, to_state, fold desc, told desc
                            on conflict (book, day, cohort, unit, from_state, to_state) do update
                            set count = excluded.count, fold = excluded.fold
                            where cell.fold < excluded.fold
                            returning new.book, new.day, new.cohort, new.unit, new.from_state, new.to_state,
                                (new.count - coalesce(old.count, 0))::integer as change
                        ), changed as (
                            insert into tally_changed as known (book, cohort, day, fold)
                            select distinct book, cohort, day, :fold
                            from cells
                            order by book, cohort, day
                            on conflict (book, cohort, day) do update set fold = excluded.fold
                        ), moved as (
                            select book, cohort, day, unit,
                                sum(change * ((to_state = 'IN_TERM')::integer - (from_state = 'IN_TERM')::integer)) as in_term,
                                sum(change * ((to_state = 'WAITING')::integer - (from_state = 'WAITING')::integer)) as waiting,
                                sum(change * ((to_state = 'OVERDUE_TECHNICAL_ERROR')::integer - (from_state = 'OVERDUE_TECHNICAL_ERROR')::integer)) as overdue_technical_error,
                                sum(change * ((to_state = 'OVERDUE_SUSPENSION')::integer - (from_state = 'OVERDUE_SUSPENSION')::integer)) as overdue_suspension,
                                sum(change * ((to_state = 'OVERDUE_AGENCY')::integer - (from_state = 'OVERDUE_AGENCY')::integer)) as overdue_agency,
                                sum(change * ((to_state = 'FINISHED_EARLY')::integer - (from_state = 'FINISHED_EARLY')::integer)) as finished_early,
                                sum(change * ((to_state = 'FINISHED_ON_TIME')::integer - (from_state = 'FINISHED_ON_TIME')::integer)) as finished_on_time,
                                sum(change * ((to_state = 'FINISHED_LATE_TECHNICAL_ERROR')::integer - (from_state = 'FINISHED_LATE_TECHNICAL_ERROR')::integer)) as finished_late_technical_error,
                                sum(change * ((to_state = 'FINISHED_LATE_SUSPENSION')::integer - (from_state = 'FINISHED_LATE_SUSPENSION')::integer)) as finished_late_suspension,
                                sum(change * ((to_state = 'FINISHED_LATE_AGENCY')::integer - (from_state = 'FINISHED_LATE_AGENCY')::integer)) as finished_late_agency
                            from cells
                            where change <> 0
                            group by book, cohort, day, unit
                        ), days as (
                            insert into tally_day as sum
                            select book, cohort, day, unit,
                                in_term,
                                waiting,
                                overdue_technical_error,
                                overdue_suspension,
                                overdue_agency,
                                finished_early,
                                finished_on_time,
                                finished_late_technical_error,
                                finished_late_suspension,
                                finished_late_agency
                            from moved
                            order by book, day, cohort, unit
                            on conflict (book, day, cohort, unit) do update
                            set
                                in_term = sum.in_term + excluded.in_term,
                                waiting = sum.waiting + excluded.waiting,
                                overdue_technical_error = sum.overdue_technical_error + excluded.overdue_technical_error,
                                overdue_suspension = sum.overdue_suspension + excluded.overdue_suspension,
                                overdue_agency = sum.overdue_agency + excluded.overdue_agency,
                                finished_early = sum.finished_early + excluded.finished_early,
                                finished_on_time = sum.finished_on_time + excluded.finished_on_time,
                                finished_late_technical_error = sum.finished_late_technical_error + excluded.finished_late_technical_error,
                                finished_late_suspension = sum.finished_late_suspension + excluded.finished_late_suspension,
                                finished_late_agency = sum.finished_late_agency + excluded.finished_late_agency
                        ), months as (
                            insert into tally_month as sum
                            select book, cohort, date_trunc('month', day::timestamp)::date as month, unit,
                                sum(in_term),
                                sum(waiting),
                                sum(overdue_technical_error),
                                sum(overdue_suspension),
                                sum(overdue_agency),
                                sum(finished_early),
                                sum(finished_on_time),
                                sum(finished_late_technical_error),
                                sum(finished_late_suspension),
                                sum(finished_late_agency)
                            from moved
                            group by book, cohort, month, unit
                            order by book, cohort, month, unit
                            on conflict (book, cohort, month, unit) do update
                            set
                                in_term = sum.in_term + excluded.in_term,
                                waiting = sum.waiting + excluded.waiting,
                                overdue_technical_error = sum.overdue_technical_error + excluded.overdue_technical_error,
                                overdue_suspension = sum.overdue_suspension + excluded.overdue_suspension,
                                overdue_agency = sum.overdue_agency + excluded.overdue_agency,
                                finished_early = sum.finished_early + excluded.finished_early,
                                finished_on_time = sum.finished_on_time + excluded.finished_on_time,
                                finished_late_technical_error = sum.finished_late_technical_error + excluded.finished_late_technical_error,
                                finished_late_suspension = sum.finished_late_suspension + excluded.finished_late_suspension,
                                finished_late_agency = sum.finished_late_agency + excluded.finished_late_agency
                        ), visible as (
                            update tally_visible
                            set fold = :fold, position = :position, through = :through, updated_at = now(),
                                changed_fold = :fold, whole_since = :wholeSince
                        )
                        select count(*) from cells
                        """)
                .param("fold", told.fold())
                .param("position", told.position())
                .param("through", told.through())
                .param("wholeSince", wholeSince)
                .query(Long.class)
                .single();
        cellsApplied.increment(cells);
        foldsApplied.increment();
    }
}
