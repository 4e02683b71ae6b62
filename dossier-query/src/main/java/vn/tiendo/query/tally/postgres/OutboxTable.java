package vn.tiendo.query.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.TallyOutbox;

/**
 * What folds left to be published: forgotten in the transaction in which it was handed over. It reads one snapshot, in
 * which the cells are as the last fold left them.
 */
final class OutboxTable implements TallyOutbox {
    /** Cells are found by tally_cell_pkey; a cell that several folds changed comes once, with a row for each set of books. */
    private static final String CELLS = """
            select unit, cohort, day, from_state, to_state, changed.books as changed, cell.books, cell.count
            from (
                select unit, cohort, day, from_state, to_state, bit_or(books) as books
                from tally_outbox
                where fold <= :last
                group by unit, cohort, day, from_state, to_state
            ) as changed
            join tally_cell as cell using (unit, cohort, day, from_state, to_state)
            order by unit, cohort, day, from_state, to_state
            """;

    private static final int FETCH_ROWS = 5_000;

    private final JdbcClient database;
    private final TransactionTemplate snapshots;
    private final Books books;

    OutboxTable(JdbcClient database, PlatformTransactionManager transactions, Books books) {
        this.database = database;
        this.snapshots = new TransactionTemplate(transactions);
        this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.books = books;
    }

    @Override
    public boolean handOver(Recipient recipient) {
        return Boolean.TRUE.equals(
                snapshots.execute(_ -> AdvisoryLock.PUBLISHING.tryTake(database) && handOverUnderLock(recipient)));
    }

    @Override
    public long waiting() {
        return database.sql("select count(*) from tally_fold where not published")
                .query(Long.class)
                .single();
    }

    private boolean handOverUnderLock(Recipient recipient) {
        Optional<FoldComplete> last = lastUnpublished();
        last.ifPresent(fold -> handOver(fold, recipient));
        return last.isPresent();
    }

    private Optional<FoldComplete> lastUnpublished() {
        return database.sql("""
                        select fold, position, through, (select whole_since from tally_topic) as whole_since
                        from tally_fold
                        where not published
                        order by fold desc
                        limit 1
                        """).query(OutboxTable::fold).optional();
    }

    private void handOver(FoldComplete last, Recipient recipient) {
        OutboxCells cells =
                new OutboxCells(books, (cell, count) -> recipient.take(cell, new CellCounted(count, last.fold())));
        database.sql(CELLS).param("last", last.fold()).withFetchSize(FETCH_ROWS).query(cells::add);
        cells.end();
        recipient.complete(last);
        forget(last.fold());
    }

    /** The last fold stays, for its number and position; what a fold saw stays until a ranking of it may have become final. */
    private void forget(long lastFold) {
        database.sql("delete from tally_outbox where fold <= :last")
                .param("last", lastFold)
                .update();
        database.sql("delete from tally_fold where fold < :last")
                .param("last", lastFold)
                .update();
        database.sql("update tally_fold set published = true where fold = :last")
                .param("last", lastFold)
                .update();
        database.sql("delete from fold_seen where not kept and folded_at < now() - interval '3 days'")
                .update();
    }

    private static FoldComplete fold(ResultSet row, int number) throws SQLException {
        Timestamp through = row.getTimestamp("through");
        return new FoldComplete(
                row.getLong("fold"),
                row.getLong("position"),
                through == null ? null : through.toInstant(),
                row.getObject("whole_since", Long.class));
    }
}
