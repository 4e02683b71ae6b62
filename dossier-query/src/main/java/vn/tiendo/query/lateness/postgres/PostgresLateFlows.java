package vn.tiendo.query.lateness.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlowCount;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.lateness.LateTurn;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.query.standing.Books;

/** Flows, summed from the cells, the deltas that are not folded yet, and the days of which neither tells all. */
class PostgresLateFlows implements LateFlows {
    private static final TallyState[] STATES = TallyState.values();
    /** Late states as bits: looked at for thousands of cells, where an array of them takes longer. */
    private static final int LATE = Arrays.stream(Numbers.of(
                    state -> state.standing() != null && state.standing().late()))
            .map(state -> 1 << state)
            .sum();

    // Whole months by tally_month, the days at either end by tally_cell, both by their primary keys (unit, cohort,
    // month or
    // day, ...), unit by unit, in a scan that leaps from cohort to cohort. The offset has the planner look up each
    // unit, where
    // it might read all cells. tally_delta has no index and some ten thousand rows at most; a row concerns the unit
    // itself,
    // or the one child above its own unit.
    private static final String CELLS = """
            with change as (
                select asked.unit collate "C" as unit, span.during, cell.from_state, cell.to_state, cell.count
                from unnest(:units::text[]) as asked (unit)
                join (values (false, -2147483648, :fromMonth - 1), (true, :fromMonth + 1, :toMonth - 1))
                    as span (during, first, last) on span.first <= span.last
                cross join lateral (
                    select from_state, to_state, count
                    from tally_month
                    where unit = asked.unit and cohort between :firstCohort and :lastCohort
                        and month between span.first and span.last
                        and books & :book <> 0 and ((1 << from_state) | (1 << to_state)) & :late <> 0
                    offset 0
                ) cell
                union all
                select asked.unit, cell.day >= :from, cell.from_state, cell.to_state, cell.count
                from unnest(:units::text[]) as asked (unit)
                join (values (:firstOfMonth, :endOfFirst), (:startOfLast, :to)) as span (first, last)
                    on span.first <= span.last
                cross join lateral (
                    select day, from_state, to_state, count
                    from tally_cell
                    where unit = asked.unit and cohort between :firstCohort and :lastCohort
                        and day between span.first and span.last
                        and books & :book <> 0 and ((1 << from_state) | (1 << to_state)) & :late <> 0
                    offset 0
                ) cell
                union all
                select array_to_string((string_to_array(unit, '.'))[1 : level.depth], '.') collate "C", day >= :from,
                    from_state, to_state, count
                from tally_delta
                join (values (:depth), (:depth + 1)) as level (depth)
                    on above < level.depth and cardinality(string_to_array(unit, '.')) >= level.depth
                where books & :book <> 0 and (unit = :unit or starts_with(unit, :below))
                    and cohort between :firstCohort and :lastCohort and day <= :to
                    and ((1 << from_state) | (1 << to_state)) & :late <> 0
            )
            select unit, during, from_state, to_state, sum(count) as count
            from change
            group by unit, during, from_state, to_state
            """;

    // late_turn_pkey (province, day, ...)
    private static final String TURNS = """
            select holder.unit,
                not (turn.former_unit = holder.unit or starts_with(turn.former_unit, holder.unit || '.')) as arrived,
                turn.before_state, turn.after_state, turn.clearing, count(*) as count
            from late_turn turn
            join (values (:depth), (:depth + 1)) as level (depth)
                on cardinality(string_to_array(turn.unit, '.')) >= level.depth
            cross join lateral (
                select array_to_string((string_to_array(turn.unit, '.'))[1 : level.depth], '.') collate "C" as unit
            ) holder
            where turn.province = :province and turn.day between :from and :to and turn.books & :book <> 0
                and (turn.unit = :unit or starts_with(turn.unit, :below))
                and turn.cohort between :firstCohort and :lastCohort
            group by holder.unit, arrived, turn.before_state, turn.after_state, turn.clearing
            """;

    private final JdbcClient jdbc;
    private final Books books;

    PostgresLateFlows(JdbcClient jdbc, Books books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    @Override
    public Map<AgencyCode, LateFlow> flows(
            Book book, AgencyCode unit, Collection<AgencyCode> children, Span span, @Nullable Period period) {
        Map<String, LateFlowCount> counts = new HashMap<>();
        Stream.concat(Stream.of(unit), children.stream())
                .forEach(asked -> counts.put(asked.value(), new LateFlowCount()));
        Map<String, Object> asked = asked(book, unit, period);
        statement(CELLS, asked)
                .params(days(span))
                .param("units", counts.keySet().toArray(String[]::new))
                .param("late", LATE)
                .query((ResultSet row) -> cell(row, count(row, counts)));
        statement(TURNS, asked)
                .param("province", unit.province().value())
                .param("from", Numbers.of(span.from()))
                .param("to", Numbers.of(span.to()))
                .query((ResultSet row) -> turn(row, count(row, counts)));
        Map<AgencyCode, LateFlow> flows = new HashMap<>();
        counts.forEach((code, count) -> flows.put(new AgencyCode(code), count.flow()));
        return flows;
    }

    private JdbcClient.StatementSpec statement(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters);
    }

    private Map<String, Object> asked(Book book, AgencyCode unit, @Nullable Period period) {
        return Map.of(
                "book", books.bit(book),
                "unit", unit.value(),
                "below", unit.value() + ".",
                "depth", unit.depth(),
                "firstCohort", Numbers.first(period),
                "lastCohort", Numbers.last(period));
    }

    /** The months at either end, day by day; where none lies between them, all days are those of the first end. */
    private static Map<String, Object> days(Span span) {
        YearMonth first = YearMonth.from(span.from());
        YearMonth last = YearMonth.from(span.to());
        boolean oneStretch = !last.isAfter(first.plusMonths(1));
        return Map.of(
                "from", Numbers.of(span.from()),
                "to", Numbers.of(span.to()),
                "fromMonth", Numbers.of(first),
                "toMonth", Numbers.of(last),
                "firstOfMonth", Numbers.of(first.atDay(1)),
                "endOfFirst", Numbers.of(oneStretch ? span.to() : first.atEndOfMonth()),
                "startOfLast", Numbers.of(oneStretch ? span.to().plusDays(1) : last.atDay(1)));
    }

    /** Of a unit that is not asked for, as a child beyond the most that are, nobody is told. */
    private static LateFlowCount count(ResultSet row, Map<String, LateFlowCount> counts) throws SQLException {
        LateFlowCount count = counts.get(row.getString("unit"));
        return count == null ? new LateFlowCount() : count;
    }

    private static void cell(ResultSet row, LateFlowCount count) throws SQLException {
        TallyState from = STATES[row.getInt("from_state")];
        TallyState to = STATES[row.getInt("to_state")];
        if (row.getBoolean("during")) {
            count.during(from, to, row.getLong("count"));
        } else {
            count.before(from, to, row.getLong("count"));
        }
    }

    private static void turn(ResultSet row, LateFlowCount count) throws SQLException {
        LateTurn.Seen seen = new LateTurn.Seen(
                STATES[row.getInt("before_state")],
                row.getBoolean("arrived"),
                STATES[row.getInt("after_state")],
                Movement.valueOf(row.getString("clearing")));
        count.during(seen, row.getLong("count"));
    }
}
