package vn.tiendo.feed;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What kind of failure a batch met, and so what is done about it. */
enum Failure {
    /** Connections and capacity: wait and try again. */
    INFRASTRUCTURE,
    /** The database cannot hold the data (SQL classes 22, 23, 54): find the record and set it aside. */
    DATA,
    /** Anything else: find the record and stop there. */
    BUG;

    private static final Set<String> AWAY = Set.of("08", "53", "57", "58", "40", "55", "25P0", "25006", "0A000");

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isInfrastructure(cause)) {
                return INFRASTRUCTURE;
            }
        }
        return dataRefusal(thrown) != null ? DATA : BUG;
    }

    private static boolean isInfrastructure(Throwable thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof RecoverableDataAccessException
                || thrown instanceof NonTransientDataAccessResourceException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof TransactionSystemException
                || thrown instanceof RetriableException
                || thrown instanceof BrokerAway
                || thrown instanceof TimeoutException
                || thrown instanceof SQLException sql && isAway(sql.getSQLState());
    }

    /**
     * Connection, resources, intervention (an administrator's command), system error, serialization and deadlock; a
     * transaction that was ended for its age, a server that is still a copy, and a statement that was prepared before a
     * table was changed. Without a state it is the pool that speaks, whose connection is gone.
     */
    private static boolean isAway(@Nullable String state) {
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }

    /** The refusal of the database among the causes, null where there is none. */
    static @Nullable DataAccessException dataRefusal(Throwable thrown) {
        @Nullable DataAccessException refusal = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException access) {
                refusal = access;
            } else if (cause instanceof SQLException sql && isData(sql.getSQLState())) {
                return refusal;
            }
        }
        return null;
    }

    private static boolean isData(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
