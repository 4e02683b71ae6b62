package vn.tiendo.query.backlog.postgres;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.backlog.Backlog.Mark;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;

/** The one statement behind all lists, of any day: candidates by index, then judged exactly by their timeline. */
final class BacklogStatement {
    /** From rows of the timelines, called {@code candidate}, to those that are {@code wanted}. */
    static final String STEPS = """
            stepped as (
                select code, received, procedure, days, states, units, dues, width_bucket(:asOf, days) as step,
                       (select min(day)
                        from unnest(days, states) as change (day, state)
                        where state = any(:finished)) as finish
                from candidate
                where books & :book <> 0
                  and (not :openOnly or not finished or finished and days[cardinality(days)] > :asOf)
                  and (not :finishedOnly or finished)
                  and received <= :receivedTo
                  and (:receivedFrom::date is null or received >= :receivedFrom)
                  and (:procedure::text is null or procedure = :procedure)
            ),
            judged as (
                select code, received, procedure,
                       units[cardinality(units)] as holder, units[1] as receiver, finish,
                       units[least(step, cardinality(units))] collate "C" as unit,
                       states[step] as state,
                       dues[step] as due,
                       case
                           when dues[step] is null
                               then null
                           when states[step] = any(:overdue)
                               then greatest(0, :asOf - dues[step])
                           when states[step] = any(:finishedLate)
                               then greatest(0, finish - dues[step])
                       end as days_overdue
                from stepped
            ),
            wanted as (
                select code, received, procedure, holder, receiver, unit, state, due, days_overdue, finish
                from judged
                where state = any(:states)
                  and %4$s
                  and (:dueFrom::integer is null or due >= :dueFrom)
                  and (:dueTo::integer is null or due <= :dueTo)
                  and (:hasDue::boolean is null or (due is not null) = :hasDue)
            )
            """;

    /** What a list is sorted by, as a number. */
    static final String RANKED = """
            ranked as (
                select code, received, procedure, holder, unit, state, due, days_overdue,
                       case :sort
                           when 'DUE' then coalesce(due, 2147483647)
                           when 'RECEIVED' then received - date '1970-01-01'
                           when 'OVERDUE' then coalesce(-days_overdue, 2147483647)
                       end as rank
                from wanted
            )
            """;

    // Filters that are null vanish when the statement is planned for its values (PostgresSnapshot sees to that).
    // The indexes of the candidates:
    //   held by the unit now, open on the day:   open_by_unit_and_due for those still open,
    //                                            finished_by_unit_and_last_day for those finished since
    //   held by the unit now, in any standing:   timeline_by_unit_and_receipt
    //   held by the unit then, and moved since:  former_unit_pkey, then standing_timeline_pkey
    // A dossier that one prefix of the unit holds now and another held then is a candidate once.
    static final String JUDGED = """
            with candidate as (
                select code, books, received, procedure, finished, days, states, units, dues
                from standing_timeline
                where %3$s
                  %1$s
                union all
                select code, books, received, procedure, finished, days, states, units, dues
                from standing_timeline
                where code in (select code from former_unit where unit = any(:prefixes)) and not (%3$s)
                  %2$s
            ),
            """ + STEPS;

    private static final String LIST = JUDGED + "," + RANKED + """
            ,
            listed as (
                select code, received, procedure, holder, unit, state, due, days_overdue, rank
                from ranked
                where :afterRank::bigint is null or (rank, code) > (:afterRank, :afterCode)
                order by rank, code
                limit :limit
            )
            select listed.*,
                   (select string_agg(kind, ' ') from dossier_anomaly a where a.code = listed.code) as anomalies -- its pkey
            from listed
            order by rank, code
            """;

    private static final String COUNTS = JUDGED + """
            select unit as holder, state, count(*) as dossiers
            from wanted
            group by 1, 2
            """;

    private static final String COUNTS_BY_DUE = JUDGED + """
            select unit as holder, due, count(*) as dossiers
            from wanted
            where due is not null
            group by 1, 2
            """;

    // Dossiers that are not counted stand nowhere, and have one kind of contradiction: anomaly_by_kind_and_unit.
    private static final String NOT_COUNTED = """
            select code, null::date as received, null as procedure, unit as holder, unit, null::smallint as state,
                   null::integer as due, null::integer as days_overdue, 2147483647 as rank,
                   (select string_agg(kind, ' ') from dossier_anomaly a where a.code = listed.code) as anomalies
            from dossier_anomaly listed
            where kind = :anomaly
              and %4$s
              and not :standingAsked
              and (:afterRank::bigint is null or (2147483647, code) > (:afterRank, :afterCode))
            order by code
            limit :limit
            """;

    static final Map<String, Object> STATES = judgedStates();

    private BacklogStatement() {}

    /**
     * The statement of a list with its values.
     *
     * @param bit of the book
     * @param limit the most rows, null for all
     */
    static JdbcClient.StatementSpec list(
            JdbcClient jdbc,
            Selection selection,
            Candidates candidates,
            int bit,
            Sort sort,
            @Nullable Mark after,
            @Nullable Integer limit) {
        JdbcClient.StatementSpec list = selection.anomaly() == Anomaly.FINISHED_WITHOUT_RECEIPT
                ? notCounted(jdbc, selection)
                : counted(jdbc, LIST, selection, candidates, bit).param("sort", sort.name());
        return list.param("afterRank", after == null ? null : after.rank())
                .param("afterCode", after == null ? null : after.code().value())
                .param("limit", limit);
    }

    private static JdbcClient.StatementSpec notCounted(JdbcClient jdbc, Selection selection) {
        return within(jdbc, NOT_COUNTED, selection, "", "")
                .param("anomaly", Anomaly.FINISHED_WITHOUT_RECEIPT.name())
                .param("standingAsked", selection.asksForStanding());
    }

    /**
     * The statement of the counts by holder with its values.
     *
     * @param bit of the book
     */
    static JdbcClient.StatementSpec counts(JdbcClient jdbc, Selection selection, Candidates candidates, int bit) {
        return counted(jdbc, COUNTS, selection, candidates, bit);
    }

    /**
     * The statement of the counts by holder and due day with its values.
     *
     * @param bit of the book
     */
    static JdbcClient.StatementSpec countsByDue(JdbcClient jdbc, Selection selection, Candidates candidates, int bit) {
        return counted(jdbc, COUNTS_BY_DUE, selection, candidates, bit);
    }

    /**
     * A statement about the judged dossiers, which begins with {@link #JUDGED}, with the values of that.
     *
     * @param bit of the book
     */
    static JdbcClient.StatementSpec counted(
            JdbcClient jdbc, String statement, Selection selection, Candidates candidates, int bit) {
        return within(jdbc, statement, selection, candidates.now(), candidates.then())
                .params(filters(selection))
                .params(candidates.values())
                .params(STATES)
                .param("book", bit);
    }

    static JdbcClient.StatementSpec within(
            JdbcClient jdbc, String statement, Selection selection, String now, String then) {
        Within within = new Within(selection.unit());
        return jdbc.sql(statement.formatted(now, then, within.some("unit"), within.exactly("unit")))
                .params(within.values());
    }

    static Map<String, @Nullable Object> filters(Selection selection) {
        Map<String, @Nullable Object> filters = new HashMap<>();
        filters.put("asOf", day(selection.asOf()));
        filters.put("openOnly", selection.openOnly());
        filters.put("finishedOnly", selection.finishedOnly());
        filters.put("states", numbers(selection.states()::contains));
        filters.put(
                "receivedFrom",
                selection.period() == null ? null : selection.period().firstDay());
        filters.put("receivedTo", lastReceipt(selection));
        filters.put("procedure", selection.procedure());
        filters.put("dueFrom", day(selection.dueFrom()));
        filters.put("dueTo", day(selection.dueTo()));
        filters.put("hasDue", selection.hasDue());
        return filters;
    }

    private static LocalDate lastReceipt(Selection selection) {
        return selection.period() == null
                ? selection.asOf()
                : selection.period().defaultAsOf(selection.asOf());
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : Math.toIntExact(day.toEpochDay());
    }

    private static Map<String, Object> judgedStates() {
        return Map.of(
                "overdue", numbers(state -> state.standing() == Standing.OVERDUE),
                "finishedLate", numbers(state -> state.standing() == Standing.FINISHED_LATE),
                "finished",
                        numbers(state ->
                                state.standing() != null && !state.standing().open()));
    }

    private static int[] numbers(Predicate<TallyState> wanted) {
        return Arrays.stream(TallyState.values())
                .filter(wanted)
                .mapToInt(TallyState::ordinal)
                .toArray();
    }
}
