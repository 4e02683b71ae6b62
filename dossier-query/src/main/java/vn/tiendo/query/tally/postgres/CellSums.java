package vn.tiendo.query.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.DayChange;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.Extent;

/**
 * Sums cells: whole months before that of the day asked for, then its days, then what is not folded yet, all in one
 * statement and so in one snapshot. Cells are found by their primary keys, prefix by prefix, in one scan that leaps from
 * cohort to cohort; the deltas are few. The {@code offset 0} has the planner look up each prefix, where it might read the
 * whole table for several.
 */
final class CellSums implements ProgressTally {
    private static final TallyState[] STATES = TallyState.values();
    private final JdbcClient database;
    private final Books books;

    CellSums(JdbcClient database, Books books) {
        this.database = database;
        this.books = books;
    }

    @Override
    public ProgressCounts stock(Book book, Extent unit, Period period, LocalDate asOf) {
        Map<TallyState, Long> stock = new EnumMap<>(TallyState.class);
        database.sql("""
                        select from_state, to_state, sum(count) as count
                        from (
                            select m.from_state, m.to_state, part.sign * m.count as count
                            from unnest(:units::text[], :signs::integer[]) as part (unit, sign)
                            cross join lateral (
                                select from_state, to_state, count
                                from tally_month
                                where unit = part.unit and cohort between :first and :last and month < :month
                                    and books & :bit <> 0
                                offset 0
                            ) m
                            union all
                            select c.from_state, c.to_state, part.sign * c.count
                            from unnest(:units::text[], :signs::integer[]) as part (unit, sign)
                            cross join lateral (
                                select from_state, to_state, count
                                from tally_cell
                                where unit = part.unit and cohort between :first and :last
                                    and day between :firstDay and :day and books & :bit <> 0
                                offset 0
                            ) c
                            union all
                            select from_state, to_state, part.sign * count
                            from tally_delta
                            join unnest(:units::text[], :signs::integer[], :depths::integer[])
                                as part (unit, sign, depth)
                                on (tally_delta.unit = part.unit or starts_with(tally_delta.unit, part.unit || '.'))
                                and above < part.depth
                            where books & :bit <> 0
                                and cohort between :first and :last
                                and day <= :day
                        ) flow
                        group by from_state, to_state
                        """)
                .params(parameters(book, unit, period))
                .param("month", Days.number(YearMonth.from(asOf)))
                .param("firstDay", Days.number(asOf.withDayOfMonth(1)))
                .param("day", Days.number(asOf))
                .query((ResultSet row) -> add(row, stock));
        return new ProgressCounts(stock);
    }

    @Override
    public List<DayChange> changes(Book book, Extent unit, Period period, LocalDate first, LocalDate last) {
        return database.sql("""
                        select flow.day, change.state, sum(change.count) as count
                        from (
                            select c.day, c.from_state, c.to_state, part.sign * c.count as count
                            from unnest(:units::text[], :signs::integer[]) as part (unit, sign)
                            cross join lateral (
                                select day, from_state, to_state, count
                                from tally_cell
                                where unit = part.unit and cohort between :first and :last
                                    and day between :firstDay and :lastDay and books & :bit <> 0
                                offset 0
                            ) c
                            union all
                            select day, from_state, to_state, part.sign * count
                            from tally_delta
                            join unnest(:units::text[], :signs::integer[], :depths::integer[])
                                as part (unit, sign, depth)
                                on (tally_delta.unit = part.unit or starts_with(tally_delta.unit, part.unit || '.'))
                                and above < part.depth
                            where books & :bit <> 0
                                and cohort between :first and :last
                                and day between :firstDay and :lastDay
                        ) flow
                        cross join lateral (values (to_state, count), (from_state, -count)) as change (state, count)
                        group by flow.day, change.state
                        having sum(change.count) <> 0
                        order by flow.day, change.state
                        """)
                .params(parameters(book, unit, period))
                .param("firstDay", Days.number(first))
                .param("lastDay", Days.number(last))
                .query((ResultSet row, int number) -> change(row))
                .list();
    }

    private Map<String, Object> parameters(Book book, Extent unit, Period period) {
        List<AgencyCode> parts =
                Stream.concat(unit.prefixes().stream(), unit.without().stream()).toList();
        int added = unit.prefixes().size();
        return Map.of(
                "bit",
                books.bit(book),
                "units",
                parts.stream().map(AgencyCode::value).toArray(String[]::new),
                "signs",
                IntStream.range(0, parts.size())
                        .map(part -> part < added ? 1 : -1)
                        .toArray(),
                "depths",
                parts.stream().mapToInt(AgencyCode::depth).toArray(),
                "first",
                Days.number(period.first()),
                "last",
                Days.number(period.last()));
    }

    private static DayChange change(ResultSet row) throws SQLException {
        return new DayChange(Days.day(row.getInt("day")), STATES[row.getInt("state")], row.getLong("count"));
    }

    private static void add(ResultSet row, Map<TallyState, Long> stock) throws SQLException {
        long count = row.getLong("count");
        stock.merge(STATES[row.getInt("to_state")], count, Long::sum);
        stock.merge(STATES[row.getInt("from_state")], -count, Long::sum);
    }
}
