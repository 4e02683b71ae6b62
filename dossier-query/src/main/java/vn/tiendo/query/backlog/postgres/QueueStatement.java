package vn.tiendo.query.backlog.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.backlog.Backlog.Mark;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;

/**
 * A page of a queue: the same rows as {@link BacklogStatement} lists, most of them found by their place before anything of
 * them is read. One plan serves all values.
 */
final class QueueStatement {
    // Regular are dossiers whose due day alone tells their place on the day of the list. Their keys come in order from
    // open_by_unit_and_due, which has all that is needed; then as many are looked up (standing_timeline_pkey) and
    // judged as fill the page. The others are few and judged all:
    //   held by the unit now, and told otherwise on the day:  untold_by_unit
    //   held by the unit now, and finished since:             finished_by_unit_and_last_day
    //   held by the unit then, and moved since:               former_unit_pkey, then standing_timeline_pkey
    private static final String QUEUE =
            """
            with regular as (
                select judged.*, keyed.rank
                from (
                    select rank, code, books
                    from (
                        select code, books, due - date '1970-01-01' as due,
                               coalesce(due - date '1970-01-01' - case :sort when 'OVERDUE' then :asOf else 0 end, 2147483647)
                                   as rank
                        from standing_timeline
                        where %3$s and not finished and books & :book <> 0
                    ) open
                    where (:sort = 'DUE' or rank < 0 or due is null)
                      and (:dueFrom::integer is null or due >= :dueFrom)
                      and (:dueTo::integer is null or due <= :dueTo)
                      and (:hasDue::boolean is null or (due is not null) = :hasDue)
                      and (:afterRank::bigint is null or (rank, code) > (:afterRank, :afterCode))
                    order by rank, code
                    offset 0
                ) keyed
                cross join lateral (
                    with candidate as (
                        select code, books, received, procedure, finished, days, states, units, dues
                        from standing_timeline
                        where code = keyed.code and books = keyed.books
                          and due_tells_since(days, states, dues) <= :asOf
                    ),
            STEPS
                    select code, received, procedure, holder, unit, state, due, days_overdue
                    from wanted
                    offset 0
                ) judged
                order by keyed.rank, keyed.code
                limit :limit
            ),
            irregular as (
                with candidate as (
                    select code, books, received, procedure, finished, days, states, units, dues
                    from standing_timeline
                    where %3$s and not finished
                      and due_tells_since(days, states, dues) > days[1] and due_tells_since(days, states, dues) > :asOf
                    union all
                    select code, books, received, procedure, finished, days, states, units, dues
                    from standing_timeline
                    where %3$s and finished and days[cardinality(days)] > :asOf
                    union all
                    select code, books, received, procedure, finished, days, states, units, dues
                    from standing_timeline
                    where code in (select code from former_unit where unit = any(:prefixes)) and not (%3$s)
                ),
            STEPS,
            RANKED
                select code, received, procedure, holder, unit, state, due, days_overdue, rank
                from ranked
                where :afterRank::bigint is null or (rank, code) > (:afterRank, :afterCode)
            ),
            listed as (
                select * from regular
                union all
                select * from irregular
                order by rank, code
                limit :limit
            )
            select listed.*,
                   (select string_agg(kind, ' ') from dossier_anomaly a where a.code = listed.code) as anomalies -- its pkey
            from listed
            order by rank, code
            """.replace("STEPS", BacklogStatement.STEPS).replace("RANKED", BacklogStatement.RANKED);

    private QueueStatement() {}

    /**
     * The statement of a page with its values.
     *
     * @param selection a queue in this order
     * @param bit of the book
     * @param limit the most rows
     */
    static JdbcClient.StatementSpec page(
            JdbcClient jdbc, Selection selection, int bit, Sort sort, @Nullable Mark after, int limit) {
        return BacklogStatement.within(jdbc, QUEUE, selection, "", "")
                .params(BacklogStatement.filters(selection))
                .params(BacklogStatement.STATES)
                .param("book", bit)
                .param("sort", sort.name())
                .param("afterRank", after == null ? null : after.rank())
                .param("afterCode", after == null ? null : after.code().value())
                .param("limit", limit);
    }
}
