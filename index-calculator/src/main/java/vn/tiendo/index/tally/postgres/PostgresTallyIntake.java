package vn.tiendo.index.tally.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    public void take(TallyBatch batch, int partitions) {
        if (!batch.cells().isEmpty()) {
            pending.add(batch.cells());
        }
        if (batch.movesFolds()) {
            // two partitions at once: the second waits here, then sees what the first has noted
            Folds.Seen seen = folds.lock();
            folds.note(batch);
            Folds.Told told = folds.told();
            if (told.isWhole(partitions) && seen.isBehind(told)) {
                show(told);
            }
        }
    }

    /** Makes every fold up to this one visible, with the sums of its days and months, in one statement. */
    private void show(Folds.Told told) {
        long cells = database.sql("""
                        with due as (
                            delete from tally_pending where fold <= :fold returning *
                        ), latest as (
                            select distinct on (book, day, cohort, unit, from_state, to_state) *
                            from due
                            order by book, day, cohort, unit, from_state, to_state, fold desc
                        ), changed as (
                            select latest.*, latest.count - coalesce(cell.count, 0) as change
                            from latest
                            left join tally_cell cell using (book, day, cohort, unit, from_state, to_state)
                            where cell.fold is null or cell.fold < latest.fold
                        ), cells as (
                            insert into tally_cell as cell (book, day, cohort, unit, from_state, to_state, count, fold)
                            select book, day, cohort, unit, from_state, to_state, count, fold
                            from changed
                            order by book, day, cohort, unit, from_state, to_state
                            on conflict (book, day, cohort, unit, from_state, to_state) do update
                            set count = excluded.count, fold = excluded.fold
                            returning 1
                        ), moved as (
                            select book, cohort, day, unit,
                                sum(case when state = 'IN_TERM' then half.change else 0 end) as in_term,
                                sum(case when state = 'WAITING' then half.change else 0 end) as waiting,
                                sum(case when state = 'OVERDUE_TECHNICAL_ERROR' then half.change else 0 end) as overdue_technical_error,
                                sum(case when state = 'OVERDUE_SUSPENSION' then half.change else 0 end) as overdue_suspension,
                                sum(case when state = 'OVERDUE_AGENCY' then half.change else 0 end) as overdue_agency,
                                sum(case when state = 'FINISHED_EARLY' then half.change else 0 end) as finished_early,
                                sum(case when state = 'FINISHED_ON_TIME' then half.change else 0 end) as finished_on_time,
                                sum(case when state = 'FINISHED_LATE_TECHNICAL_ERROR' then half.change else 0 end) as finished_late_technical_error,
                                sum(case when state = 'FINISHED_LATE_SUSPENSION' then half.change else 0 end) as finished_late_suspension,
                                sum(case when state = 'FINISHED_LATE_AGENCY' then half.change else 0 end) as finished_late_agency
                            from changed
                            cross join lateral (values (to_state, changed.change), (from_state, -changed.change))
                                as half (state, change)
                            where state not in ('NONE', 'ELSEWHERE') and half.change <> 0
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
                            select book, cohort, date_trunc('month', day)::date as month, unit,
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
                            set fold = :fold, position = :position, through = :through, updated_at = now()
                        )
                        select count(*) from cells
                        """)
                .param("fold", told.fold())
                .param("position", told.position())
                .param("through", told.through())
                .query(Long.class)
                .single();
        cellsApplied.increment(cells);
        foldsApplied.increment();
    }
}
