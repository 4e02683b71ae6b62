package vn.tiendo.index.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

/** Reads some days at once: what stood at the end of the first one, and what each day after it changed. */
final class TallyDays {
    private final Book book;
    private final Period period;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<LocalDate, Map<AgencyCode, Map<TallyState, Long>>> changes = new HashMap<>();
    private final Map<AgencyCode, ProgressCounts> stocks = new HashMap<>();
    private @Nullable VisibleFold fold;

    TallyDays(Book book, Period period, LocalDate from, LocalDate to) {
        this.book = book;
        this.period = period;
        this.from = from;
        this.to = to;
    }

    /** One statement: whole months before the first day from their sums, and the days since from cells. */
    List<TallyReading> read(JdbcClient database) {
        database.sql("""
                        select visible.fold, visible.position, visible.through, visible.updated_at,
                            moved.unit, moved.day, moved.state, moved.change
                        from tally_visible visible
                        left join (
                            select unit, day, state, sum(change)::bigint as change
                            from (
                                select unit, :from::date as day, state, change
                                from tally_month
                                where book = :book and cohort between :first and :last and month < :month
                                union all
                                select cell.unit, greatest(cell.day, :from::date), half.state, half.change
                                from tally_cell cell
                                cross join lateral (values (cell.to_state, cell.count), (cell.from_state, -cell.count))
                                    as half (state, change)
                                where cell.book = :book and cell.day between :month and :to
                                    and cell.cohort between :first and :last
                                    and half.state not in ('NONE', 'ELSEWHERE')
                            ) movement
                            group by unit, day, state
                            having sum(change) <> 0
                        ) moved on true
                        """)
                .param("book", book.name())
                .param("first", period.firstDay())
                .param("last", period.last().atDay(1))
                .param("month", from.withDayOfMonth(1))
                .param("from", from)
                .param("to", to)
                .query(this::add);
        return from.datesUntil(to.plusDays(1)).map(this::reading).toList();
    }

    private void add(ResultSet row) throws SQLException {
        fold = fold == null ? PostgresTally.fold(row) : fold;
        String unit = row.getString("unit");
        if (unit != null) {
            changes.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new HashMap<>())
                    .computeIfAbsent(new AgencyCode(unit), _ -> new EnumMap<>(TallyState.class))
                    .put(TallyState.valueOf(row.getString("state")), row.getLong("change"));
        }
    }

    private TallyReading reading(LocalDate day) {
        if (fold == null) {
            throw new IllegalStateException("the table tally_visible has lost its row");
        }
        changes.getOrDefault(day, Map.of())
                .forEach((unit, change) -> stocks.merge(unit, new ProgressCounts(change), ProgressCounts::plus));
        return new TallyReading(book, new PeriodOnDay(period, day), fold, stocks);
    }
}
