package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionTimedOutException;

class FailureTest {
    /** Every class of PostgreSQL's appendix of error codes, and the codes that are not like their class. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ,      INFRASTRUCTURE, the pool or the driver has no connection
            00000, BUG,            no failure at all
            01000, BUG,            a warning
            02000, BUG,            no data
            03000, BUG,            a statement that is not complete
            08000, INFRASTRUCTURE, a connection
            08006, INFRASTRUCTURE, a connection that broke
            09000, BUG,            a trigger
            0A000, INFRASTRUCTURE, a statement prepared before a table was changed
            0B000, BUG,            a transaction within another
            0F000, BUG,            a locator
            0L000, BUG,            who granted
            0P000, BUG,            a role
            0Z000, BUG,            diagnostics
            10608, BUG,            XQuery
            20000, BUG,            a case
            21000, BUG,            a cardinality
            22003, DATA,           a number out of range
            22021, DATA,           a character that no text may hold
            23505, DATA,           a key that is there
            24000, BUG,            a cursor
            25000, BUG,            a transaction
            25001, BUG,            a statement that needs to be alone
            25006, INFRASTRUCTURE, a server that is still a copy
            25P01, INFRASTRUCTURE, no transaction any more
            25P02, INFRASTRUCTURE, a transaction that failed before
            25P03, INFRASTRUCTURE, a transaction that was idle for too long
            25P04, INFRASTRUCTURE, a transaction that took too long
            26000, INFRASTRUCTURE, a statement that is not prepared any more
            27000, BUG,            a trigger that changes its row
            28000, INFRASTRUCTURE, who may connect
            28P01, INFRASTRUCTURE, a password that is being changed
            2B000, BUG,            a privilege that others hang on
            2D000, BUG,            how a transaction ends
            2F000, BUG,            a function
            34000, BUG,            a cursor by name
            38000, BUG,            a function from outside
            39000, BUG,            a call from outside
            3B000, BUG,            a savepoint
            3D000, INFRASTRUCTURE, a database that is being restored
            3F000, BUG,            a schema
            40001, INFRASTRUCTURE, two that changed the same
            40P01, INFRASTRUCTURE, a deadlock
            42601, BUG,            syntax
            42P01, BUG,            a table
            42501, INFRASTRUCTURE, what is not granted
            44000, BUG,            a check of a view
            53000, INFRASTRUCTURE, resources
            53100, INFRASTRUCTURE, a disk that is full
            53200, INFRASTRUCTURE, memory
            53300, INFRASTRUCTURE, too many connections
            54000, DATA,           a limit of the server
            54001, DATA,           nested too deep
            55000, INFRASTRUCTURE, a state
            55006, INFRASTRUCTURE, an object in use
            55P03, INFRASTRUCTURE, a lock that was not to be had
            57014, INFRASTRUCTURE, a statement that was cancelled
            57P01, INFRASTRUCTURE, a server that shuts down
            57P02, INFRASTRUCTURE, a server that crashed
            57P03, INFRASTRUCTURE, a server that starts
            57P05, INFRASTRUCTURE, a session that was idle
            58030, INFRASTRUCTURE, a disk
            F0000, BUG,            a file of settings
            HV000, BUG,            a foreign table
            P0001, BUG,            raised by a function
            XX000, INFRASTRUCTURE, the server itself
            XX001, INFRASTRUCTURE, a page that cannot be read
            """)
    void aStateOfTheDatabaseTellsWhatIsDone(@Nullable String state, Failure expected, String what) {
        SQLException refusal = new SQLException(what, state);

        assertThat(Failure.of(new UncategorizedSQLException("task", "sql", refusal)))
                .isEqualTo(expected);
    }

    @Test
    void whatTheBrokerDoesNotAcknowledgeInTimeIsWaitedFor() {
        assertThat(Failure.of(new CompletionException(new TimeoutException()))).isEqualTo(Failure.INFRASTRUCTURE);
        assertThat(Failure.of(new NotEnoughReplicasException("not now"))).isEqualTo(Failure.INFRASTRUCTURE);
        assertThat(Failure.of(new CompletionException(new TopicAuthorizationException("not granted"))))
                .isEqualTo(Failure.INFRASTRUCTURE);
        assertThat(Failure.of(new CompletionException(new OutOfOrderSequenceException("begins anew"))))
                .isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void whatTheBrokerNeverTakesIsNotWaitedFor() {
        assertThat(Failure.of(new CompletionException(new RecordTooLargeException())))
                .isEqualTo(Failure.BUG);
    }

    @Test
    void whatTheTransactionsOrTheNetworkCannotDoNowIsWaitedFor() {
        assertThat(Failure.of(new TransactionTimedOutException("too late"))).isEqualTo(Failure.INFRASTRUCTURE);
        assertThat(Failure.of(new UncheckedIOException(new SocketTimeoutException())))
                .isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void anythingElseIsABug() {
        assertThat(Failure.of(new IllegalStateException("a bug"))).isEqualTo(Failure.BUG);
    }
}
