package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

class FailureTest {
    /**
     * A connection that broke, a full disk, a server that shuts down, a deadlock, a transaction that was idle for too long,
     * a copy that is not the main server yet, a statement prepared before a table was changed; and a pool's own word.
     */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "53100", "57P01", "40P01", "25P03", "25006", "0A000"})
    void whatTheDatabaseCannotDoNowIsWaitedFor(String state) {
        SQLException refusal = new SQLException("not now", state);

        assertThat(Failure.of(new UncategorizedSQLException("task", "sql", refusal)))
                .isEqualTo(Failure.INFRASTRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "23505", "54000"})
    void whatTheDatabaseCannotHoldIsSetAside(String state) {
        assertThat(Failure.of(new DataIntegrityViolationException("no", new SQLException("never", state))))
                .isEqualTo(Failure.DATA);
    }

    @Test
    void whatTheBrokerDoesNotAcknowledgeInTimeIsWaitedFor() {
        assertThat(Failure.of(new CompletionException(new TimeoutException()))).isEqualTo(Failure.INFRASTRUCTURE);
        assertThat(Failure.of(new NotEnoughReplicasException("not now"))).isEqualTo(Failure.INFRASTRUCTURE);
    }

    @Test
    void anythingElseIsABug() {
        assertThat(Failure.of(new IllegalStateException("a bug"))).isEqualTo(Failure.BUG);
    }
}
