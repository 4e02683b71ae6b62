package vn.tiendo.command.publication.postgres;

import java.util.function.LongUnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.publication.RelayToken;

/** The only row of {@code relay_token}, under a lock that ends with the transaction, or with its process. */
final class RelayTokenTable implements RelayToken {
    /** The number is that of no other lock in this database. Unlike a row's, this lock writes nothing to the disk. */
    static final long TURN = 2;

    private static final String LOCK = "select pg_try_advisory_xact_lock(" + TURN + ")";

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    RelayTokenTable(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public long position() {
        return database.sql("select position from relay_token")
                .query(Long.class)
                .single();
    }

    @Override
    public boolean inTurn(LongUnaryOperator turn) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean ours = database.sql(LOCK).query(Boolean.class).single();
            if (ours) {
                take(turn);
            }
            return ours;
        }));
    }

    private void take(LongUnaryOperator turn) {
        long position = position();
        long reached = turn.applyAsLong(position);
        if (reached != position) {
            database.sql("update relay_token set position = :reached")
                    .param("reached", reached)
                    .update();
        }
    }
}
