package vn.tiendo.index.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyChanges;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

/** Reads the visible tally. */
final class PostgresTally implements Tally {
    private final JdbcClient database;

    PostgresTally(JdbcClient database) {
        this.database = database;
    }

    @Override
    public VisibleFold visible() {
        return database.sql("select fold, position, through, updated_at from tally_visible")
                .query((row, _) -> fold(row))
                .single();
    }

    @Override
    public boolean keeps(Book book) {
        return book.equals(Book.PORTAL_766)
                || database.sql("select exists (select 1 from tally_cell where book = :book)")
                        .param("book", book.name())
                        .query(Boolean.class)
                        .single();
    }

    /** Goes from one book to the next by the key. */
    @Override
    public SortedSet<Book> books() {
        SortedSet<Book> books = new TreeSet<>(Comparator.comparing(Book::name));
        books.add(Book.PORTAL_766);
        books.addAll(database.sql("""
                        with recursive books (book) as (
                            select min(book) from tally_cell
                            union all
                            select (select min(later.book) from tally_cell later where later.book > books.book)
                            from books
                            where books.book is not null
                        )
                        select book from books where book is not null
                        """)
                .query((row, _) -> new Book(row.getString("book")))
                .list());
        return books;
    }

    @Override
    public List<TallyReading> readDays(Book book, Period period, LocalDate from, LocalDate to) {
        return new TallyDays(book, period, from, to).read(database);
    }

    /** One statement, so that counts and fold belong together: sums of whole months, then the days of the last one. */
    @Override
    public TallyReading read(Book book, PeriodOnDay at) {
        Stocks stocks = new Stocks();
        database.sql("""
                        select visible.fold, visible.position, visible.through, visible.updated_at, stock.*
                        from tally_visible visible
                        left join (
                            select unit,
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
                                select * from tally_month
                                where book = :book and cohort between :first and :last and month < :month
                                union all
                                select * from tally_day
                                where book = :book and day between :month and :asOf and cohort between :first and :last
                            ) movement
                            group by unit
                        ) stock on true
                        """)
                .param("book", book.name())
                .param("first", at.period().firstDay())
                .param("last", at.period().last().atDay(1))
                .param("month", at.asOf().withDayOfMonth(1))
                .param("asOf", at.asOf())
                .query(stocks::add);
        return stocks.reading(book, at);
    }

    /** Goes from one month to the next by the key, whatever the number of rows. */
    @Override
    public Set<YearMonth> cohorts(Book book) {
        return database
                .sql("""
                        with recursive months (cohort) as (
                            select min(cohort) from tally_month where book = :book
                            union all
                            select (select min(later.cohort) from tally_month later
                                where later.book = :book and later.cohort > months.cohort)
                            from months
                            where months.cohort is not null
                        )
                        select cohort from months where cohort is not null
                        """)
                .param("book", book.name())
                .query((row, _) -> YearMonth.from(row.getObject("cohort", LocalDate.class)))
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Looks through the cells, which takes long, only for folds that a program without tally_changed showed. */
    @Override
    public TallyChanges changesAfter(Book book, long fold) {
        Map<YearMonth, LocalDate> firstDays = new HashMap<>();
        database.sql("""
                        select cohort, min(day) as first_day
                        from (
                            select cohort, day
                            from tally_changed
                            where book = :book and fold > :fold
                            union all
                            select cohort, day
                            from tally_cell
                            where book = :book and fold > :fold
                                and (select changed_fold < fold from tally_visible)
                                and fold > (select changed_fold from tally_visible)
                        ) changed
                        group by cohort
                        """).param("book", book.name()).param("fold", fold).query(row -> {
            firstDays.put(
                    YearMonth.from(row.getObject("cohort", LocalDate.class)),
                    row.getObject("first_day", LocalDate.class));
        });
        return new TallyChanges(firstDays);
    }

    static VisibleFold fold(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime through = row.getObject("through", OffsetDateTime.class);
        return new VisibleFold(
                row.getLong("fold"),
                row.getLong("position"),
                through == null ? null : through.toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /** The column of each state. */
    static Map<TallyState, Long> states(ResultSet row) throws SQLException {
        Map<TallyState, Long> states = new EnumMap<>(TallyState.class);
        for (TallyState state : TallyState.values()) {
            if (state.standing() != null) {
                states.put(state, row.getLong(state.name().toLowerCase(Locale.ROOT)));
            }
        }
        return states;
    }

    /** Gathers the rows of a reading. */
    private static final class Stocks {
        private final Map<AgencyCode, ProgressCounts> units = new HashMap<>();
        private @Nullable VisibleFold fold;

        void add(ResultSet row) throws SQLException {
            fold = fold(row);
            String unit = row.getString("unit");
            if (unit != null) {
                ProgressCounts counts = new ProgressCounts(states(row));
                if (!counts.equals(ProgressCounts.NONE)) {
                    units.put(new AgencyCode(unit), counts);
                }
            }
        }

        TallyReading reading(Book book, PeriodOnDay at) {
            if (fold == null) {
                throw new IllegalStateException("the table tally_visible has lost its row");
            }
            return new TallyReading(book, at, fold, units);
        }
    }
}
