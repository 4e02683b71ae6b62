package vn.tiendo.index.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

/** Reads some days at once: what stood at the end of the first one, and what each day after it changed. */
final class TallyDays {
    private final Book book;
    private final Period period;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<LocalDate, Map<AgencyCode, ProgressCounts>> changes = new HashMap<>();
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
                        select visible.fold, visible.position, visible.through, visible.updated_at, moved.*
                        from tally_visible visible
                        left join (
                            select unit, greatest(day, :from::date) as day,
                                sum(in_term)::bigint as in_term,
                                sum(waiting)::bigint as waiting,
                                sum(overdue_technical_error)::bigint as overdue_technical_error,
                                sum(overdue_suspension)::bigint as overdue_suspension,
                                sum(overdue_agency)::bigint as overdue_agency,
                                sum(finished_early)::bigint as finished_early,
                                sum(finished_on_time)::bigint as finished_on_time,
                                sum(finished_late_technical_error)::bigint as finished_late_technical_error,
                                sum(finished_late_suspension)::bigint as finished_late_suspension,
                                sum(finished_late_agency)::bigint as finished_late_agency
                            from (
                                select * from tally_day
                                where book = :book and day between :month and :to and cohort between :first and :last
                                union all
                                select * from tally_month
                                where book = :book and cohort between :first and :last and month < :month
                            ) movement
                            group by 1, 2
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
                    .put(new AgencyCode(unit), new ProgressCounts(PostgresTally.states(row)));
        }
    }

    private TallyReading reading(LocalDate day) {
        if (fold == null) {
            throw new IllegalStateException("the table tally_visible has lost its row");
        }
        changes.getOrDefault(day, Map.of()).forEach((unit, change) -> stocks.merge(unit, change, ProgressCounts::plus));
        return new TallyReading(book, new PeriodOnDay(period, day), fold, stocks);
    }
}
