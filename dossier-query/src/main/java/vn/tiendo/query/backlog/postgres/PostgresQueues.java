package vn.tiendo.query.backlog.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.Unregistered;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.Queue.Count;
import vn.tiendo.query.backlog.Queue.OfProcedure;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.standing.Books;

/** Queues, counted in the database in one go. */
class PostgresQueues implements Queues {
    // Of most dossiers the end of the timeline alone tells how they stand on the day: they are counted from an index
    // that
    // has all that is needed, open_by_unit_and_tail. The others are few and judged one by one:
    //   held by the unit now, and told otherwise on the day:  open_by_unit_and_tail
    //   held by the unit now, and moved or told of often:     open_by_unit_not_by_tail
    //   held by the unit now, and finished since:             finished_by_unit_and_last_day
    //   held by the unit then, and moved since:               former_unit_pkey, then standing_timeline_pkey
    // Both answers are drawn from the few counts that are left.
    private static final String COUNTED = """
            with regular as materialized (
                select procedure, due - date '1970-01-01' as due, count(*) as dossiers,
                       tail_before(days, states, dues) as tail_before, tail_after(states) as tail_after
                from standing_timeline
                where %3$s and %4$s and not finished and is_counted_by_tail(days, units)
                  and tail_from(days, dues) <= :asOf
                  and books & :book <> 0
                  and (:receivedFrom::date is null or received between :receivedFrom and :receivedTo)
                  and (:procedure::text is null or procedure = :procedure)
                  and (:dueFrom::integer is null or due - date '1970-01-01' >= :dueFrom)
                  and (:dueTo::integer is null or due - date '1970-01-01' <= :dueTo)
                  and (:hasDue::boolean is null or (due is not null) = :hasDue)
                  %1$s
                group by 1, 2, 4, 5
            ),
            candidate as (
                select code, books, received, procedure, finished, days, states, units, dues
                from standing_timeline
                where %3$s and not finished and is_counted_by_tail(days, units)
                  and tail_from(days, dues) > :asOf
                  %1$s
                union all
                select code, books, received, procedure, finished, days, states, units, dues
                from standing_timeline
                where %3$s and not finished and not is_counted_by_tail(days, units)
                  %1$s
                union all
                select code, books, received, procedure, finished, days, states, units, dues
                from standing_timeline
                where %3$s and finished and days[cardinality(days)] > :asOf
                  %1$s
                union all
                select code, books, received, procedure, finished, days, states, units, dues
                from standing_timeline
                where code in (select code from former_unit where unit = any(:prefixes)) and not (%3$s)
                  %2$s
            ),
            STEPS,
            standing as (
                select procedure, case when due < :asOf then tail_after else tail_before end as state, due, dossiers
                from regular
                union all
                select procedure, state, due, 1
                from wanted
            ),
            counted as materialized (
                select procedure, state, sum(dossiers) as dossiers,
                       case
                           when due is not null
                               then least(:latest, greatest(:earliest, due - :asOf))
                       end as due
                from standing
                where state = any(:states)
                group by 1, 2, 4
            ),
            worst as (
                select procedure, sum(dossiers) as open,
                       coalesce(sum(dossiers) filter (where state = any(:overdue)), 0) as overdue
                from counted
                group by procedure
                order by overdue desc, open desc, procedure collate "C"
                limit :procedures
            )
            select null as procedure, state, due, sum(dossiers)::bigint as dossiers, null as overdue
            from counted
            group by state, due
            union all
            select procedure, null, null, open::bigint, overdue::bigint
            from worst
            """.replace("STEPS", BacklogStatement.STEPS.strip());
    private static final List<TallyState> STATES = List.of(TallyState.values());

    private final JdbcClient jdbc;
    private final Books books;
    private final Unregistered unregistered;
    private final Directories directories;

    PostgresQueues(JdbcClient jdbc, Books books, Unregistered unregistered, Directories directories) {
        this.jdbc = jdbc;
        this.books = books;
        this.unregistered = unregistered;
        this.directories = directories;
    }

    @Override
    public Queue of(Selection selection, int procedures) {
        Candidates candidates = Candidates.of(selection, unregistered, directories.inForce());
        List<Count> counts = new ArrayList<>();
        List<OfProcedure> worst = new ArrayList<>();
        statement(jdbc, selection, candidates, books.bit(selection.book()), procedures)
                .query(row -> {
                    if (row.getString("procedure") == null) {
                        counts.add(count(row));
                    } else {
                        worst.add(ofProcedure(row));
                    }
                });
        return new Queue(counts, worst.stream().sorted(Queue.WORST_FIRST).toList());
    }

    /**
     * The statement with its values.
     *
     * @param bit of the book
     */
    static JdbcClient.StatementSpec statement(
            JdbcClient jdbc, Selection selection, Candidates candidates, int bit, int procedures) {
        return BacklogStatement.counted(jdbc, COUNTED, selection, candidates, bit)
                .param("earliest", Queue.EARLIEST_DUE)
                .param("latest", Queue.LATEST_DUE)
                .param("procedures", procedures);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(STATES.get(row.getInt("state")), row.getObject("due", Integer.class), row.getLong("dossiers"));
    }

    private static OfProcedure ofProcedure(ResultSet row) throws SQLException {
        return new OfProcedure(row.getString("procedure"), row.getLong("dossiers"), row.getLong("overdue"));
    }
}
