package vn.tiendo.index.tally.postgres;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.index.tally.CountedCell;

/** The table {@code tally_pending}: cells that wait for their fold to be whole. */
final class PendingCells {
    private final JdbcClient database;

    PendingCells(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps cells, less those of a visible fold that are known as that fold or a later one told them. What is told twice of
     * a fold to come is told apart when that becomes visible.
     */
    void add(List<CountedCell> cells) {
        database.sql("""
                        insert into tally_pending (fold, book, unit, cohort, day, from_state, to_state, count)
                        select told.fold, told.book, told.unit, told.cohort::date, told.day::date,
                            told.from_state, told.to_state, told.count
                        from unnest(:folds::bigint[], :books::text[], :units::text[], :cohorts::text[],
                                :days::text[], :fromStates::text[], :toStates::text[], :counts::bigint[])
                            as told (fold, book, unit, cohort, day, from_state, to_state, count)
                        where told.fold > (select fold from tally_visible)
                            or not exists (
                                select 1
                                from tally_cell cell
                                where cell.book = told.book and cell.day = told.day::date
                                    and cell.cohort = told.cohort::date and cell.unit = told.unit
                                    and cell.from_state = told.from_state and cell.to_state = told.to_state
                                    and cell.fold >= told.fold)
                        """)
                .param("folds", numbers(cells, CountedCell::fold))
                .param("books", texts(cells, TallyCell::book))
                .param("units", texts(cells, TallyCell::unit))
                .param("cohorts", texts(cells, cell -> cell.cohort().atDay(1)))
                .param("days", texts(cells, TallyCell::day))
                .param("fromStates", texts(cells, TallyCell::from))
                .param("toStates", texts(cells, TallyCell::to))
                .param("counts", numbers(cells, CountedCell::count))
                .update();
    }

    private static String[] texts(List<CountedCell> cells, Function<TallyCell, Object> column) {
        return values(cells, counted -> column.apply(counted.cell()).toString()).toArray(String[]::new);
    }

    private static Long[] numbers(List<CountedCell> cells, Function<CountedCell, Long> column) {
        return values(cells, column).toArray(Long[]::new);
    }

    private static <T> Stream<T> values(List<CountedCell> cells, Function<CountedCell, T> column) {
        return cells.stream().map(column);
    }
}
