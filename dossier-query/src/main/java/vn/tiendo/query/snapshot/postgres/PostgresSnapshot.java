package vn.tiendo.query.snapshot.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Seen;
import vn.tiendo.query.snapshot.Snapshot;

/** A read-only transaction of repeatable reads: statements made within it, on its thread, see one state. */
class PostgresSnapshot implements Snapshot {
    // One journey to the database, with the "begin" before it; what is kept in memory under a number need not be asked
    // for again.
    private static final String BEGINNING = """
            set transaction isolation level repeatable read;
            select coalesce(min(position), 0) as position, max(updated_at) as updated_at,
                   (select case when count(*) = count(through) then min(through) end
                    from feed_position where feed = 'dossier-query') as read_to,
                   (select max(number) from unit_import) as unit_import,
                   (select version from rule_version) as rule_version,
                   set_config('plan_cache_mode', ?, true)
            from store_position
            """;

    // Filters that a question leaves out are null in the statements; only a plan made for the actual values sees that
    // and takes the index.
    private static final String FOR_THE_VALUES = "force_custom_plan";
    private static final String KEPT = "force_generic_plan";

    private final JdbcOperations jdbc;
    private final TransactionTemplate answers;
    private final TransactionTemplate streams;

    PostgresSnapshot(JdbcOperations jdbc, PlatformTransactionManager transactions, Duration longestAnswer) {
        this.jdbc = jdbc;
        this.answers = reading(transactions);
        this.answers.setTimeout(Math.toIntExact(longestAnswer.toSeconds()));
        this.streams = reading(transactions);
    }

    /** The isolation is set by the first statement: the driver would ask for the present one, set it, and set it back. */
    private static TransactionTemplate reading(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        return template;
    }

    @Override
    public <T> T read(Function<Freshness, T> reading) {
        return read(FOR_THE_VALUES, reading);
    }

    @Override
    public <T> T readByKeptPlans(Function<Freshness, T> reading) {
        return read(KEPT, reading);
    }

    // What the reading returns is what the template returns, null where a reading may return null.
    @SuppressWarnings("NullAway")
    private <T> T read(String plans, Function<Freshness, T> reading) {
        return answers.execute(_ -> {
            Seen seen = begin(plans);
            return seen.during(() -> reading.apply(seen.freshness()));
        });
    }

    @Override
    public void stream(Consumer<Freshness> reading) {
        streams.executeWithoutResult(_ -> {
            Seen seen = begin(FOR_THE_VALUES);
            seen.during(() -> {
                reading.accept(seen.freshness());
                return seen;
            });
        });
    }

    private Seen begin(String plans) {
        return Objects.requireNonNull(jdbc.execute(BEGINNING, (PreparedStatement statement) -> seen(statement, plans)));
    }

    private static Seen seen(PreparedStatement beginning, String plans) throws SQLException {
        beginning.setString(1, plans);
        beginning.execute();
        beginning.getMoreResults();
        try (ResultSet row = beginning.getResultSet()) {
            row.next();
            Freshness freshness =
                    new Freshness(row.getLong("position"), instant(row.getObject("updated_at", OffsetDateTime.class)));
            return new Seen(
                    freshness,
                    instant(row.getObject("read_to", OffsetDateTime.class)),
                    row.getLong("unit_import"),
                    row.getLong("rule_version"));
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
