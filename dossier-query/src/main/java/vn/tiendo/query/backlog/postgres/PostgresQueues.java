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
    // Found as lists of open dossiers are: open_by_unit_and_due and finished_by_unit_and_last_day, or former_unit_pkey;
    // then each is judged once. Both answers are drawn from the few counts that are left.
    private static final String COUNTED = BacklogStatement.JUDGED + """
            ,
            counted as materialized (
                select procedure, state, count(*) as dossiers,
                       case
                           when due is not null
                               then least(:latest, greatest(:earliest, due - :asOf))
                       end as due
                from wanted
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
            """;
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
