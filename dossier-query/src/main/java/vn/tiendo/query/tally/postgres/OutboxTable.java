package vn.tiendo.query.tally.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.TallyOutbox;

/** What folds left to be published: forgotten in the transaction in which it was handed over. */
final class OutboxTable implements TallyOutbox {
    private static final TallyState[] STATES = TallyState.values();
    /** Bounds one handing over where many folds are waiting. */
    private static final int MOST_FOLDS = 20;

    private static final int FETCH_ROWS = 5_000;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Books books;

    OutboxTable(JdbcClient database, TransactionTemplate transactions, Books books) {
        this.database = database;
        this.transactions = transactions;
        this.books = books;
    }

    @Override
    public boolean handOver(Recipient recipient) {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> AdvisoryLock.PUBLISHING.tryTake(database) && handOverUnderLock(recipient)));
    }

    @Override
    public long waiting() {
        return database.sql("select count(*) from tally_fold where not published")
                .query(Long.class)
                .single();
    }

    private boolean handOverUnderLock(Recipient recipient) {
        List<FoldComplete> folds = unpublished();
        if (folds.isEmpty()) {
            return false;
        }
        FoldComplete last = folds.getLast();
        handOverCells(last.fold(), recipient);
        recipient.complete(last);
        forget(last.fold());
        return true;
    }

    private List<FoldComplete> unpublished() {
        return database.sql("""
                        select fold, position, through
                        from tally_fold
                        where not published
                        order by fold
                        limit :most
                        """)
                .param("most", MOST_FOLDS)
                .query(OutboxTable::fold)
                .list();
    }

    /** Found by the index on the fold; of a cell that several folds changed only the newest count. */
    private void handOverCells(long lastFold, Recipient recipient) {
        database.sql("""
                        select distinct on (book, unit, cohort, day, from_state, to_state)
                            fold, book, unit, cohort, day, from_state, to_state, count
                        from tally_outbox
                        where fold <= :last
                        order by book, unit, cohort, day, from_state, to_state, fold desc
                        """)
                .param("last", lastFold)
                .withFetchSize(FETCH_ROWS)
                .query((ResultSet row) -> recipient.take(cell(row, books), counted(row)));
    }

    /** The last fold stays, for its number and position. */
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
    }

    private static FoldComplete fold(ResultSet row, int number) throws SQLException {
        Timestamp through = row.getTimestamp("through");
        return new FoldComplete(
                row.getLong("fold"), row.getLong("position"), through == null ? null : through.toInstant());
    }

    static TallyCell cell(ResultSet row, Books books) throws SQLException {
        return new TallyCell(
                books.book(row.getInt("book")),
                new AgencyCode(row.getString("unit")),
                Days.month(row.getInt("cohort")),
                Days.day(row.getInt("day")),
                STATES[row.getInt("from_state")],
                STATES[row.getInt("to_state")]);
    }

    private static CellCounted counted(ResultSet row) throws SQLException {
        return new CellCounted(row.getLong("count"), row.getLong("fold"));
    }
}
