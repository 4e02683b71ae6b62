package vn.tiendo.index.publication.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.Examined;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.tally.PeriodOnDay;

/** The tables {@code published_message} and {@code publication_examined}. */
final class PostgresPublications implements Publications {
    /** The advisory lock of whoever publishes; nothing else in this database takes one of this number. */
    private static final long LOCK = 766;

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    PostgresPublications(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
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
    public Optional<Examined> examined() {
        return database.sql("select fold, through, day from publication_examined")
                .query((row, _) -> {
                    @Nullable OffsetDateTime through = row.getObject("through", OffsetDateTime.class);
                    return new Examined(
                            row.getLong("fold"),
                            through == null ? null : through.toInstant(),
                            row.getObject("day", LocalDate.class));
                })
                .optional();
    }

    @Override
    public void examined(Examined examined) {
        Instant through = examined.through();
        database.sql("""
                        insert into publication_examined (fold, through, day)
                        values (:fold, :through, :day)
                        on conflict (only_row) do update
                        set fold = excluded.fold, through = excluded.through, day = excluded.day
                        """)
                .param("fold", examined.fold())
                .param("through", through == null ? null : through.atOffset(ZoneOffset.UTC))
                .param("day", examined.day())
                .update();
    }

    @Override
    public Map<PeriodOnDay, Boolean> rankings(Collection<PeriodOnDay> days) {
        Map<PeriodOnDay, Boolean> finals = new HashMap<>();
        database.sql("""
                        select period, as_of, final
                        from published_message
                        where topic = :topic and key = any(:keys)
                        """)
                .param("topic", Topics.PROVINCE_RANKING)
                .param("keys", days.stream().map(PeriodOnDay::toString).toArray(String[]::new))
                .query(row -> {
                    finals.put(at(row), row.getBoolean("final"));
                });
        return finals;
    }

    /** Served by the index over what is not final. */
    @Override
    public Set<PeriodOnDay> unfinishedSince(LocalDate day) {
        return new HashSet<>(database.sql("""
                        select period, as_of
                        from published_message
                        where topic = :topic and as_of >= :day and not final
                        """)
                .param("topic", Topics.PROVINCE_RANKING)
                .param("day", day)
                .query((row, _) -> at(row))
                .list());
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
                        order by topic, key
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
