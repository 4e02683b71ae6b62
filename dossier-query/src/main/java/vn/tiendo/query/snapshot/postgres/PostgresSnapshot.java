package vn.tiendo.query.snapshot.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Snapshot;

/** A read-only transaction of repeatable reads: statements made within it, on its thread, see one state. */
class PostgresSnapshot implements Snapshot {
    // Filters that a question leaves out are null in the statements; only a plan made for the actual values sees that
    // and takes the index, so plans for any values are shut out.
    private static final String FIRST_STATEMENT = """
            select coalesce(min(position), 0) as position, max(updated_at) as updated_at,
                   set_config('plan_cache_mode', 'force_custom_plan', true)
            from store_position
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate answers;
    private final TransactionTemplate streams;

    PostgresSnapshot(JdbcClient jdbc, PlatformTransactionManager transactions, Duration longestAnswer) {
        this.jdbc = jdbc;
        this.answers = reading(transactions);
        this.answers.setTimeout(Math.toIntExact(longestAnswer.toSeconds()));
        this.streams = reading(transactions);
    }

    private static TransactionTemplate reading(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    @Override
    // What the reading returns is what the template returns, null where a reading may return null.
    @SuppressWarnings("NullAway")
    public <T> T read(Function<Freshness, T> reading) {
        return answers.execute(_ -> reading.apply(freshness()));
    }

    @Override
    public void stream(Consumer<Freshness> reading) {
        streams.executeWithoutResult(_ -> reading.accept(freshness()));
    }

    private Freshness freshness() {
        return jdbc.sql(FIRST_STATEMENT).query((row, _) -> freshness(row)).single();
    }

    private static Freshness freshness(ResultSet row) throws SQLException {
        return new Freshness(row.getLong("position"), instant(row.getObject("updated_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
