package vn.tiendo.query.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.tally.CellFolder;

/** The cells of the tally, by day and by month, and what folding into them leaves to be published. */
final class CellTable implements CellFolder {
    /**
     * One statement is one snapshot: the deltas it takes, the position it tells and the facts it saw belong together. Of a
     * table that is so often empty the planner expects nothing, and would join by comparing all with all: nothing is joined.
     */
    private static final String FOLD = """
            with taken as (
                delete from tally_delta
                returning books, unit, above, cohort, day, from_state, to_state, count
            ), changed as (
                select array_to_string(trim_array(low.groups, higher), '.') collate "C" as unit,
                    cohort, day, from_state, to_state, books, sum(count)::integer as count
                from (select *, string_to_array(unit, '.') as groups from taken) as low
                cross join lateral generate_series(0, cardinality(low.groups) - low.above - 1) as levels (higher)
                group by 1, cohort, day, from_state, to_state, books
                having sum(count) <> 0
            ), cells as (
                insert into tally_cell as cell (unit, cohort, day, from_state, to_state, books, count)
                select unit, cohort, day, from_state, to_state, books, count
                from changed
                order by unit, cohort, day, from_state, to_state, books
                on conflict (unit, cohort, day, from_state, to_state, books) do update
                set count = cell.count + excluded.count
                returning unit, cohort, day, from_state, to_state, books
            ), months as (
                insert into tally_month as cell (unit, cohort, month, from_state, to_state, books, count)
                select unit, cohort, month_of_day(day) as month, from_state, to_state, books, sum(count)
                from changed
                group by unit, cohort, month, from_state, to_state, books
                having sum(count) <> 0
                order by unit, cohort, month, from_state, to_state, books
                on conflict (unit, cohort, month, from_state, to_state, books) do update
                set count = cell.count + excluded.count
            ), told as (
                select coalesce(min(position), 0) as position,
                    case when count(*) = count(through) then min(through) end as through
                from store_position
            ), last as (
                select fold, position, through from tally_fold order by fold desc limit 1
            ), fold as (
                insert into tally_fold (fold, position, through)
                -- by the clock, so that a database that is restored gives no number again that readers have seen
                select greatest(coalesce(last.fold, 0) + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint),
                    told.position, told.through
                from told
                left join last on true
                where exists (select from cells)
                    or told.position > coalesce(last.position, 0)
                    or told.through > coalesce(last.through, '-infinity')
                returning fold, through
            ), seen as (
                insert into fold_seen (fold, seen)
                select fold, pg_current_snapshot()
                from fold
            ), queued as (
                insert into tally_outbox (fold, unit, cohort, day, from_state, to_state, books)
                select fold.fold, cells.*
                from fold
                cross join cells
            )
            select (select count(*) from taken) as deltas, (select count(*) from cells) as cells,
                fold.fold, fold.through
            from (values (1)) as always
            left join fold on true
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    CellTable(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Moves all deltas into the cells of their units and of those above them: some of them would show the half of a move.
     *
     * @return empty where another process folds just now
     */
    Optional<Fold> fold() {
        return transactions.execute(
                _ -> AdvisoryLock.FOLDING.tryTake(database) ? Optional.of(foldUnderLock()) : Optional.empty());
    }

    @Override
    public boolean tryFold() {
        return fold().isPresent();
    }

    @Override
    public void foldSurely() {
        transactions.executeWithoutResult(_ -> {
            AdvisoryLock.FOLDING.take(database);
            foldUnderLock();
        });
    }

    private Fold foldUnderLock() {
        return database.sql(FOLD).query(CellTable::told).single();
    }

    private static Fold told(ResultSet row, int number) throws SQLException {
        Timestamp through = row.getTimestamp("through");
        return new Fold(
                row.getLong("deltas"),
                row.getLong("cells"),
                row.getObject("fold", Long.class),
                through == null ? null : through.toInstant());
    }
}
