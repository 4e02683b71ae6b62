package vn.tiendo.index.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
import java.util.stream.Stream;
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
    /** Those that are counted, each in a column of its own. */
    private static final List<TallyState> STATES = Arrays.stream(TallyState.values())
            .filter(state -> state.standing() != null)
            .toList();

    /** Up to this day of a month its days are summed, after it those that follow. */
    private static final int MIDDLE = 15;

    // tally_month_pkey, tally_day_pkey. Months and days are told one by one: of a stretch between two values that it
    // does not know PostgreSQL expects next to nothing, and then sorts by name what it had better gather.
    private static final String STOCKS = """
            select visible.fold, visible.position, visible.through, visible.updated_at, moved.*
            from tally_visible visible
            left join (
                select unit, 1 as sign, SUMS
                from tally_month
                where book = :book and cohort = any(:cohorts::date[]) and month < :month
                group by unit
                union all
                select unit, :sign, SUMS
                from tally_day
                where book = :book and day = any(:days::date[]) and cohort = any(:cohorts::date[])
                group by unit
            ) moved on true
            """.replace(
                    "SUMS",
                    STATES.stream()
                            .map(state -> "sum(%1$s)::bigint as %1$s".formatted(column(state)))
                            .collect(Collectors.joining(", ")));

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

    /**
     * One statement, so that counts and fold belong together: whole months and the days since; or, from the middle of the
     * month on, that month too, less the days that are still to come in it.
     */
    @Override
    public TallyReading read(Book book, PeriodOnDay at) {
        LocalDate day = at.asOf();
        YearMonth month = YearMonth.from(day);
        boolean late = day.getDayOfMonth() > MIDDLE;
        Stocks stocks = new Stocks();
        database.sql(STOCKS)
                .param("book", book.name())
                .param("cohorts", texts(at.period().firstDay(), at.period().lastDay(), ChronoUnit.MONTHS))
                .param("month", (late ? month.plusMonths(1) : month).atDay(1))
                .param("sign", late ? -1 : 1)
                .param(
                        "days",
                        late
                                ? texts(day.plusDays(1), month.atEndOfMonth(), ChronoUnit.DAYS)
                                : texts(month.atDay(1), day, ChronoUnit.DAYS))
                .query(stocks::add);
        return stocks.reading(book, at);
    }

    private static String[] texts(LocalDate first, LocalDate last, ChronoUnit step) {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plus(1, step))
                .map(LocalDate::toString)
                .toArray(String[]::new);
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
        for (TallyState state : STATES) {
            states.put(state, row.getLong(column(state)));
        }
        return states;
    }

    private static String column(TallyState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Gathers the rows of a reading. */
    private static final class Stocks {
        private final Map<AgencyCode, Map<TallyState, Long>> units = new HashMap<>();
        private @Nullable VisibleFold fold;

        void add(ResultSet row) throws SQLException {
            fold = fold == null ? fold(row) : fold;
            String unit = row.getString("unit");
            if (unit != null) {
                int sign = row.getInt("sign");
                Map<TallyState, Long> stock =
                        units.computeIfAbsent(new AgencyCode(unit), _ -> new EnumMap<>(TallyState.class));
                states(row).forEach((state, count) -> stock.merge(state, sign * count, Long::sum));
            }
        }

        private Map<AgencyCode, ProgressCounts> counts() {
            Map<AgencyCode, ProgressCounts> counts = new HashMap<>();
            units.forEach((unit, stock) -> counts.put(unit, new ProgressCounts(stock)));
            counts.values().removeIf(ProgressCounts.NONE::equals);
            return counts;
        }

        TallyReading reading(Book book, PeriodOnDay at) {
            if (fold == null) {
                throw new IllegalStateException("the table tally_visible has lost its row");
            }
            return new TallyReading(book, at, fold, counts());
        }
    }
}
