package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.tally.CellFolder;

/**
 * The schema {@code rebuild}, and putting what was counted there in the place of what is shown: as the difference, within
 * one transaction, so that readers see all of it or nothing, and whoever hears of the tally is told one fold.
 */
final class Switch {
    private static final String TIMELINES = "standing_timeline";
    private static final String CELLS = "tally_cell";
    /** What folding needs beside the cells. */
    private static final List<String> FOLDING =
            List.of("tally_delta", "tally_fold", "fold_seen", "tally_outbox", CELLS);

    private final JdbcClient database;
    private final List<String> projected;
    private final CellFolder folder;

    /** @param projected the tables that projections write */
    Switch(JdbcClient database, List<String> projected, CellFolder folder) {
        this.database = database;
        this.projected = projected;
        this.folder = folder;
    }

    /** Whether nobody else works on a rebuild until the transaction ends. */
    boolean tryLock() {
        return RebuildLock.REBUILDING.tryTake(database);
    }

    /** Waits for all who judge, and lets nobody begin until the transaction ends. */
    void holdEverybody() {
        database.sql("lock table rule_version in exclusive mode").update();
    }

    /** The rest of the transaction reads and writes derived tables beside the live ones. */
    void writeBeside() {
        database.sql("set local search_path = rebuild, public").update();
    }

    /** The transaction need not wait for the disk: if it is lost its cursor is lost with it, and it is done once more. */
    void loseTheStepInACrash() {
        database.sql("set local synchronous_commit = off").update();
    }

    private void writeLive() {
        database.sql("set local search_path = public").update();
    }

    void createTables() {
        twins().forEach(twin -> twin.create(database));
        FOLDING.forEach(table -> Twin.of(database, table).create(database));
    }

    void dropTables() {
        twins().forEach(twin -> twin.drop(database));
        FOLDING.forEach(table -> Twin.of(database, table).drop(database));
    }

    private List<Twin> twins() {
        return Stream.concat(projected.stream(), Stream.of("tally_month"))
                .map(table -> Twin.of(database, table))
                .toList();
    }

    /** Folds what was counted beside; nobody is told of these folds. Writes beside. */
    void foldBeside() {
        if (folder.tryFold()) {
            database.sql("truncate table tally_outbox").update();
        }
    }

    /** What differs. */
    record Difference(long moved, long cells) {}

    /** Puts all of it in place; nothing is judged until the transaction ends. */
    Difference putInPlace() {
        folder.foldSurely();
        writeLive();
        folder.foldSurely();
        long moved = moved();
        twins().forEach(twin -> twin.putInPlace(database));
        return new Difference(moved, putCellsInPlace());
    }

    private long moved() {
        Twin timelines = Twin.of(database, TIMELINES);
        String same = timelines.same(timelines.columns());
        return database.sql("""
                        select count(distinct code)
                        from (
                            select code from public.standing_timeline live
                            where not exists (select from rebuild.standing_timeline twin where %1$s)
                            union all
                            select code from rebuild.standing_timeline twin
                            where not exists (select from public.standing_timeline live where %1$s)
                        ) differing
                        """.formatted(same)).query(Long.class).single();
    }

    /** A cell that is empty now stays with 0, so that who was told of it is told again. */
    private long putCellsInPlace() {
        return database.sql("""
                        with differing as (
                            select unit, cohort, day, from_state, to_state, books, coalesce(twin.count, 0) as count
                            from public.tally_cell live
                            full join rebuild.tally_cell twin
                                using (unit, cohort, day, from_state, to_state, books)
                            where coalesce(live.count, 0) <> coalesce(twin.count, 0)
                        ), cells as (
                            insert into public.tally_cell as cell
                                (unit, cohort, day, from_state, to_state, books, count)
                            select unit, cohort, day, from_state, to_state, books, count
                            from differing
                            on conflict (unit, cohort, day, from_state, to_state, books) do update
                            set count = excluded.count
                            returning unit, cohort, day, from_state, to_state, books
                        ), last as (
                            select fold, position, through from public.tally_fold order by fold desc limit 1
                        ), fold as (
                            insert into public.tally_fold (fold, position, through)
                            -- numbered as every fold is
                            select greatest(coalesce(last.fold, 0) + 1,
                                    (extract(epoch from clock_timestamp()) * 1000000)::bigint),
                                coalesce(last.position, 0), last.through
                            from (values (1)) as always
                            left join last on true
                            where exists (select from cells)
                            returning fold
                        ), seen as (
                            insert into public.fold_seen (fold, seen)
                            select fold, pg_current_snapshot()
                            from fold
                        ), queued as (
                            insert into public.tally_outbox
                                (fold, unit, cohort, day, from_state, to_state, books)
                            select fold.fold, cells.*
                            from fold
                            cross join cells
                        )
                        select count(*) from cells
                        """).query(Long.class).single();
    }
}
