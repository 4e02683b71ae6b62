package vn.tiendo.command.eventstore.postgres;

import static java.util.Objects.requireNonNull;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.eventstore.AppendSignal;
import vn.tiendo.command.eventstore.StorePermit;

/** Appends to {@code dossier_event} so that positions become visible in order. */
final class DossierEventAppender {
    /**
     * Positions are given and committed by one transaction at a time, or a reader could pass the events of a slower one
     * and never see them. The number is that of no other lock in this database.
     */
    private static final String LOCK = "select pg_advisory_xact_lock(1), database_identity()";

    private static final String APPEND = """
            insert into dossier_event (happened_at, recorded_at, sequence, dossier_code, type, payload)
            select happened_at, recorded_at, sequence::integer, dossier_code, type, payload
            from unnest(?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::text[], ?::text[], ?::bytea[])
                as e (happened_at, recorded_at, sequence, dossier_code, type, payload)
            """;

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final AppendSignal signal;
    private final StorePermit permit;

    DossierEventAppender(
            JdbcTemplate database, TransactionTemplate transactions, AppendSignal signal, StorePermit permit) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
        this.permit = permit;
    }

    /**
     * Appends within the present transaction, as its last step but for the position of the reader: others wait from here
     * to its end.
     *
     * @throws OptimisticLockingFailureException if another transaction recorded an event of one of these dossiers since
     *     it was read; the whole is to be tried again
     * @throws RecoverableDataAccessException while nothing may be appended
     */
    void append(NewRows rows) {
        transactions.executeWithoutResult(_ -> {
            refuseStranger(lock());
            insert(rows);
            TransactionSynchronizationManager.registerSynchronization(new Signalling());
        });
    }

    /** The identity of the database that answers. */
    private String lock() {
        return requireNonNull(database.queryForObject(LOCK, (row, _) -> row.getString(2)));
    }

    private void refuseStranger(String identity) {
        permit.againstAppending(identity).ifPresent(reason -> {
            throw new RecoverableDataAccessException(reason);
        });
    }

    private void insert(NewRows rows) {
        try {
            database.update(APPEND, rows);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("a dossier was changed by another transaction", e);
        }
    }

    /** Wakes readers once the events are to be seen. */
    private final class Signalling implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            signal.appended();
        }
    }
}
