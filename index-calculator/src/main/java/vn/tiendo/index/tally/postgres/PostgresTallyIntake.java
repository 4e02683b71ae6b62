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

    /** Makes every fold up to this one visible, with the sums of its months, in one statement. */
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
                        ), months as (
                            insert into tally_month as sum (book, cohort, month, unit, state, change)
                            select book, cohort, date_trunc('month', day)::date as month, unit, moved.state,
                                sum(moved.change)
                            from changed
                            cross join lateral (values (to_state, change), (from_state, -change))
                                as moved (state, change)
                            where moved.state not in ('NONE', 'ELSEWHERE') and moved.change <> 0
                            group by book, cohort, month, unit, moved.state
                            having sum(moved.change) <> 0
                            order by book, cohort, month, unit, moved.state
                            on conflict (book, cohort, month, unit, state) do update
                            set change = sum.change + excluded.change
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
