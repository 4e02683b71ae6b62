package vn.tiendo.command.rejection.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.rejection.FiledRejection;
import vn.tiendo.command.rejection.Quarantine;
import vn.tiendo.command.rejection.Rejection;
import vn.tiendo.command.rejection.RejectionQuery;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.command.rejection.Sender;
import vn.tiendo.contract.code.DossierCode;

/** The table {@code rejection}. */
final class RejectionTable implements Rejections {
    private static final String HOLD = """
            insert into rejection (rejected_at, code, pointer, message, dossier_code, source, event_id,
                topic, partition, record_offset, line, hash, event)
            select *
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcTemplate statements;
    private final JdbcClient database;

    RejectionTable(JdbcTemplate statements, JdbcClient database) {
        this.statements = statements;
        this.database = database;
    }

    /** One statement, prepared once, however many there are. */
    @Override
    public void hold(List<Rejection> rejections) {
        if (!rejections.isEmpty()) {
            statements.update(HOLD, RejectionRows.of(rejections));
        }
    }

    /** By {@code rejection_source}, {@code rejection_code} or the primary key, backwards. */
    @Override
    public List<FiledRejection> find(RejectionQuery query) {
        return database.sql("""
                        select * from rejection
                        where id < :before
                            and (:source::text is null or source = :source)
                            and (:code::text is null or code = :code)
                            and (:handling::text is null or :handling = case
                                when retried_at is not null then 'PUT_BACK'
                                when discarded_at is not null then 'DISCARDED'
                                else 'WAITING' end)
                        order by id desc
                        limit :limit
                        """)
                .param(
                        "handling",
                        query.handling() == null ? null : query.handling().name())
                .param("before", query.before())
                .param("source", query.source())
                .param("code", query.code() == null ? null : query.code().name())
                .param("limit", query.limit())
                .query(new FiledRejectionMapper())
                .list();
    }

    @Override
    public Optional<FiledRejection> find(long id) {
        return database.sql("select * from rejection where id = :id")
                .param("id", id)
                .query(new FiledRejectionMapper())
                .optional();
    }

    /** By {@code rejection_event}. */
    @Override
    public Optional<FiledRejection> latestOf(DossierCode dossier, String source, String eventId) {
        return database.sql("""
                        select * from rejection
                        where dossier_code = :dossier and event_id = :eventId and source = :source
                        order by id desc
                        limit 1
                        """)
                .param("dossier", dossier.value())
                .param("eventId", eventId)
                .param("source", source)
                .query(new FiledRejectionMapper())
                .optional();
    }

    /** By {@code rejection_waiting} and {@code rejection_retried}. */
    @Override
    public Quarantine quarantine() {
        Map<RejectionCode, Long> depth = new EnumMap<>(RejectionCode.class);
        database.sql("""
                        select code, count(*) as depth
                        from rejection
                        where retried_at is null and discarded_at is null and rejected_at > now() - interval '30 days'
                        group by code
                        """)
                .query((row, _) -> depth.put(RejectionCode.valueOf(row.getString("code")), row.getLong("depth")))
                .list();
        return database.sql("""
                        select min(rejected_at) as oldest,
                            coalesce(extract(epoch from now() - min(rejected_at)), 0)::bigint as age,
                            (select count(*) from rejection where retried_at is not null) as retried
                        from rejection
                        where retried_at is null and discarded_at is null and rejected_at > now() - interval '30 days'
                        """).query((row, _) -> quarantine(depth, row)).single();
    }

    private static Quarantine quarantine(Map<RejectionCode, Long> depth, ResultSet row) throws SQLException {
        Timestamp oldest = row.getTimestamp("oldest");
        return new Quarantine(
                depth,
                oldest == null ? null : oldest.toInstant(),
                Duration.ofSeconds(Math.max(0, row.getLong("age"))),
                row.getLong("retried"));
    }

    /** By {@code rejection_waiting}: as many rows as wait. */
    @Override
    public List<Sender> senders(int limit) {
        return database.sql("""
                        select source, code, count(*) as depth, min(rejected_at) as oldest, max(rejected_at) as latest
                        from rejection
                        where retried_at is null and discarded_at is null and rejected_at > now() - interval '30 days'
                        group by source, code
                        order by depth desc, latest desc, source, code
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new Sender(
                        row.getString("source"),
                        RejectionCode.valueOf(row.getString("code")),
                        row.getLong("depth"),
                        row.getTimestamp("oldest").toInstant(),
                        row.getTimestamp("latest").toInstant()))
                .list();
    }

    @Override
    public void putBack(long id, Instant at) {
        database.sql("update rejection set retried_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Override
    public void discard(long id, Instant at) {
        database.sql("update rejection set discarded_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Forgets events that were refused before an instant; what was wrong with them stays. By {@code rejection_kept}. */
    int forgetEventsBefore(Instant instant) {
        return database.sql("update rejection set event = null where event is not null and rejected_at < :instant")
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
