package vn.tiendo.index.publication.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.publication.Examined;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.ReplayOrder;
import vn.tiendo.index.tally.PeriodOnDay;

/** The tables {@code published_message} and {@code publication_examined}. */
final class PostgresPublications implements Publications {
    /** The advisory lock of whoever publishes; nothing else in this database takes one of this number. */
    static final long LOCK = 766;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final AuditTrail trail;

    PostgresPublications(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.trail = trail;
    }

    @Override
    public boolean alone(Runnable work) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean locked = database.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            if (locked) {
                work.run();
            }
            return locked;
        }));
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            database.sql("set local lock_timeout to '10s'").update();
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(_ -> {});
            return work.get();
        }));
    }

    @Override
    public Optional<Examined> examined() {
        return database.sql("select fold, through, day, first_day from publication_examined")
                .query((row, _) -> {
                    @Nullable OffsetDateTime through = row.getObject("through", OffsetDateTime.class);
                    return new Examined(
                            row.getLong("fold"),
                            through == null ? null : through.toInstant(),
                            row.getObject("day", LocalDate.class),
                            row.getObject("first_day", LocalDate.class));
                })
                .optional();
    }

    @Override
    public void examined(Examined examined) {
        Instant through = examined.through();
        database.sql("""
                        insert into publication_examined (fold, through, day, first_day)
                        values (:fold, :through, :day, :firstDay)
                        on conflict (only_row) do update
                        set fold = excluded.fold, through = excluded.through, day = excluded.day
                        """)
                .param("fold", examined.fold())
                .param("through", through == null ? null : through.atOffset(ZoneOffset.UTC))
                .param("day", examined.day())
                .param("firstDay", examined.firstDay())
                .update();
    }

    @Override
    public List<Publication> last(PeriodOnDay at) {
        return database.sql("""
                        select topic, key, period, as_of, sequence, final, figures, message
                        from published_message
                        where period = :period and as_of = :asOf
                        """)
                .param("period", at.period().toString())
                .param("asOf", at.asOf())
                .query((row, _) -> publication(row))
                .list();
    }

    @Override
    public void decide(List<Publication> publications, Instant decidedAt) {
        database.sql("""
                        insert into published_message
                            (topic, key, period, as_of, sequence, final, figures, message, sent, decided_at)
                        select topic, key, period, as_of::date, sequence, final, figures, message, false, :decidedAt
                        from unnest(:topics::text[], :keys::text[], :periods::text[], :days::text[],
                                :sequences::bigint[], :finals::boolean[], :figures::text[], :messages::text[])
                            as decided (topic, key, period, as_of, sequence, final, figures, message)
                        on conflict (topic, key) do update
                        set sequence = excluded.sequence, final = excluded.final, figures = excluded.figures,
                            message = excluded.message, sent = false, decided_at = excluded.decided_at
                        where not published_message.final
                        """)
                .param("decidedAt", decidedAt.atOffset(ZoneOffset.UTC))
                .param("topics", texts(publications, Publication::topic))
                .param("keys", texts(publications, Publication::key))
                .param(
                        "periods",
                        texts(publications, publication -> publication.at().period()))
                .param(
                        "days",
                        texts(publications, publication -> publication.at().asOf()))
                .param("sequences", sequences(publications))
                .param("finals", publications.stream().map(Publication::isFinal).toArray(Boolean[]::new))
                .param("figures", texts(publications, Publication::figures))
                .param("messages", texts(publications, Publication::message))
                .update();
    }

    /** Served by the index over what is not sent. */
    @Override
    public List<Publication> waiting(int limit) {
        return database.sql("""
                        select topic, key, period, as_of, sequence, final, figures, message
                        from published_message
                        where not sent
                        order by as_of, topic, key
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> publication(row))
                .list();
    }

    @Override
    public void sent(List<Publication> publications) {
        database.sql("""
                        update published_message message
                        set sent = true
                        from unnest(:topics::text[], :keys::text[], :sequences::bigint[]) as sent (topic, key, sequence)
                        where message.topic = sent.topic and message.key = sent.key
                            and message.sequence = sent.sequence
                        """)
                .param("topics", texts(publications, Publication::topic))
                .param("keys", texts(publications, Publication::key))
                .param("sequences", sequences(publications))
                .update();
    }

    @Override
    public long replay(ReplayOrder order, Instant now) {
        long messages = sendAgain(order, now);
        trail.append(new Act(
                Action.MESSAGES_REPLAYED,
                "publications/replays",
                order.signature().by(),
                order.signature().reason(),
                Map.of("messages", messages),
                Map.of("from", order.from(), "to", order.to())));
        return messages;
    }

    private long sendAgain(ReplayOrder order, Instant now) {
        return database.sql("""
                        with again as (
                            update published_message
                            set sent = false
                            where as_of between :from and :to
                            returning 1
                        )
                        insert into publication_replay (first_day, last_day, messages, asked_by, reason, asked_at)
                        values (:from, :to, (select count(*) from again), :by, :reason, :now)
                        returning messages
                        """)
                .param("from", order.from())
                .param("to", order.to())
                .param("by", order.signature().by())
                .param("reason", order.signature().reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static String[] texts(List<Publication> publications, Function<Publication, Object> column) {
        return publications.stream()
                .map(publication -> column.apply(publication).toString())
                .toArray(String[]::new);
    }

    private static Long[] sequences(List<Publication> publications) {
        return publications.stream().map(Publication::sequence).toArray(Long[]::new);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("topic"),
                row.getString("key"),
                at(row),
                row.getLong("sequence"),
                row.getBoolean("final"),
                row.getString("figures"),
                row.getString("message"));
    }

    private static PeriodOnDay at(ResultSet row) throws SQLException {
        return new PeriodOnDay(Period.parse(row.getString("period")), row.getObject("as_of", LocalDate.class));
    }
}
