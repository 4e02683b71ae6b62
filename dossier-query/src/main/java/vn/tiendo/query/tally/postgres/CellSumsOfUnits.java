package vn.tiendo.query.tally.postgres;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.Extent;

/** As {@link CellSums}, of all parts of all units in one statement. */
final class CellSumsOfUnits implements StocksOfUnits {
    private static final TallyState[] STATES = TallyState.values();

    // tally_month_pkey, tally_cell_pkey for each part; the offset has the planner look each up. A row of
    // tally_delta concerns its unit and those above it, as far as "above" says.
    private static final String STOCKS = """
            with part as materialized (
                select owner, unit collate "C" as unit, sign
                from unnest(:owners::text[], :units::text[], :signs::integer[]) as part (owner, unit, sign)
            ),
            flow as (
                select part.owner, m.from_state, m.to_state, part.sign * m.count as count
                from part
                cross join lateral (
                    select from_state, to_state, count
                    from tally_month
                    where unit = part.unit and cohort between :first and :last and month < :month and books & :bit <> 0
                    offset 0
                ) m
                union all
                select part.owner, c.from_state, c.to_state, part.sign * c.count
                from part
                cross join lateral (
                    select from_state, to_state, count
                    from tally_cell
                    where unit = part.unit and cohort between :first and :last and day between :firstDay and :day
                        and books & :bit <> 0
                    offset 0
                ) c
                union all
                select part.owner, delta.from_state, delta.to_state, part.sign * delta.count
                from tally_delta delta
                cross join lateral string_to_array(delta.unit, '.') as code (groups)
                cross join lateral generate_series(delta.above + 1, cardinality(code.groups)) as level (depth)
                join part on part.unit = array_to_string(code.groups[1 : level.depth], '.') collate "C"
                where delta.books & :bit <> 0 and delta.cohort between :first and :last and delta.day <= :day
            )
            select flow.owner, change.state, sum(change.count) as count
            from flow
            cross join lateral (values (to_state, count), (from_state, -count)) as change (state, count)
            group by flow.owner, change.state
            """;

    private final JdbcClient database;
    private final Books books;

    CellSumsOfUnits(JdbcClient database, Books books) {
        this.database = database;
        this.books = books;
    }

    /** One prefix of a unit, which is added or taken away. */
    private record Part(AgencyCode owner, AgencyCode unit, int sign) {}

    @Override
    public Map<AgencyCode, ProgressCounts> stocks(
            Book book, Map<AgencyCode, Extent> units, Period period, LocalDate asOf) {
        List<Part> parts = parts(units);
        Map<AgencyCode, Map<TallyState, Long>> stocks = new HashMap<>();
        database.sql(STOCKS)
                .param(
                        "owners",
                        parts.stream().map(part -> part.owner().value()).toArray(String[]::new))
                .param("units", parts.stream().map(part -> part.unit().value()).toArray(String[]::new))
                .param("signs", parts.stream().mapToInt(Part::sign).toArray())
                .param("bit", books.bit(book))
                .param("first", Days.number(period.first()))
                .param("last", Days.number(period.last()))
                .param("month", Days.number(YearMonth.from(asOf)))
                .param("firstDay", Days.number(asOf.withDayOfMonth(1)))
                .param("day", Days.number(asOf))
                .query((ResultSet row) -> {
                    stocks.computeIfAbsent(new AgencyCode(row.getString("owner")), _ -> new EnumMap<>(TallyState.class))
                            .put(STATES[row.getInt("state")], row.getLong("count"));
                });
        Map<AgencyCode, ProgressCounts> counts = new HashMap<>();
        stocks.forEach((unit, stock) -> counts.put(unit, new ProgressCounts(stock)));
        return counts;
    }

    private static List<Part> parts(Map<AgencyCode, Extent> units) {
        List<Part> parts = new ArrayList<>();
        units.forEach((owner, extent) -> {
            extent.prefixes().forEach(prefix -> parts.add(new Part(owner, prefix, 1)));
            extent.without().forEach(prefix -> parts.add(new Part(owner, prefix, -1)));
        });
        return parts;
    }
}
