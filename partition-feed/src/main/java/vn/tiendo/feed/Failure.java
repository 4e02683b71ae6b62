package vn.tiendo.feed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** What kind of failure a batch met, and so what is done about it. */
enum Failure {
    /** Connections and capacity: wait and try again. */
    INFRASTRUCTURE,
    /** The database cannot hold the data (SQL classes 22, 23, 54): find the record and set it aside. */
    DATA,
    /** Anything else: find the record and stop there. */
    BUG;

    /**
     * States by which the server says that it cannot do now what it can do at another time, by their beginning:
     * connection, deadlock and serialization, resources, a lock, an administrator's command, a failure of the system or of
     * the server itself, a transaction that was ended for its age, a server that is still a copy, a statement that was
     * prepared before a table was changed or is not prepared any more, and what is not granted.
     */
    private static final Set<String> AWAY =
            Set.of("08", "40", "53", "55", "57", "58", "XX", "25P", "25006", "0A000", "26000", "28", "3D000", "42501");

    private static final Set<String> DATA_STATES = Set.of("22", "23", "54");

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
                || thrown instanceof TransactionTimedOutException
                || thrown instanceof BrokerAway
                || thrown instanceof TimeoutException
                || thrown instanceof IOException
                || thrown instanceof KafkaException refusal && isAway(refusal)
                || thrown instanceof SQLException sql && isAway(sql.getSQLState());
    }

    /** Without a state it is the pool or the driver that speaks, whose connection is gone. */
    private static boolean isAway(@Nullable String state) {
        return state == null || AWAY.stream().anyMatch(state::startsWith);
    }

    /** What the broker does not take now; that a record is too large, or none, it says at any time. */
    private static boolean isAway(KafkaException refusal) {
        return !(refusal instanceof RecordTooLargeException
                || refusal instanceof InvalidRecordException
                || refusal instanceof InvalidTopicException
                || refusal instanceof SerializationException
                || refusal instanceof ConfigException);
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
        return state != null && DATA_STATES.stream().anyMatch(state::startsWith);
    }
}
