package vn.tiendo.command.publication.postgres;

import java.util.function.LongUnaryOperator;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.eventstore.StorePermit;
import vn.tiendo.command.publication.RelayToken;

/** The only row of {@code relay_token}, under a lock that ends with the transaction, or with its process. */
final class RelayTokenTable implements RelayToken {
    /** The number is that of no other lock in this database. Unlike a row's, this lock writes nothing to the disk. */
    static final long TURN = 2;

    private static final String LOCK =
            "select pg_try_advisory_xact_lock(" + TURN + ") as ours, database_identity() as database";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final StorePermit permit;

    RelayTokenTable(JdbcClient database, TransactionTemplate transactions, StorePermit permit) {
        this.database = database;
        this.transactions = transactions;
        this.permit = permit;
    }

    /** Whether the turn is ours, and the identity of the database that says so. */
    record Lock(boolean ours, String database) {}

    @Override
    public long position() {
        return database.sql("select position from relay_token")
                .query(Long.class)
                .single();
    }

    @Override
    public boolean inTurn(LongUnaryOperator turn) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            Lock lock = database.sql(LOCK).query(Lock.class).single();
            permit.againstTelling(lock.database()).ifPresent(reason -> {
                throw new RecoverableDataAccessException(reason);
            });
            if (lock.ours()) {
                take(turn);
            }
            return lock.ours();
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
