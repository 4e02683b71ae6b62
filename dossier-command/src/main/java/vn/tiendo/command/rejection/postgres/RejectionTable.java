package vn.tiendo.command.rejection.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
import vn.tiendo.command.rejection.Place;
import vn.tiendo.command.rejection.Place.InStream;
import vn.tiendo.command.rejection.Place.OnTopic;
import vn.tiendo.command.rejection.Quarantine;
import vn.tiendo.command.rejection.Rejection;
import vn.tiendo.command.rejection.RejectionQuery;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.contract.code.DossierCode;

/** The table {@code rejection}. */
final class RejectionTable implements Rejections {
    private final JdbcTemplate statements;
    private final JdbcClient database;

    RejectionTable(JdbcTemplate statements, JdbcClient database) {
        this.statements = statements;
        this.database = database;
    }

    @Override
    public void hold(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        statements.batchUpdate("""
                insert into rejection (rejected_at, code, pointer, message, dossier_code, source, event_id,
                    topic, partition, record_offset, line, hash, event)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, rejections, rejections.size(), RejectionTable::set);
    }

    private static void set(PreparedStatement insert, Rejection rejection) throws SQLException {
        insert.setTimestamp(1, Timestamp.from(rejection.at()));
        insert.setString(2, rejection.fault().code().name());
        insert.setString(3, rejection.fault().pointer());
        insert.setString(4, rejection.fault().message());
        insert.setString(
                5, rejection.dossier() == null ? null : rejection.dossier().value());
        insert.setString(6, rejection.source());
        insert.setString(7, rejection.eventId());
        set(insert, rejection.place());
        insert.setString(12, rejection.hash());
        insert.setBytes(13, rejection.event());
    }

    private static void set(PreparedStatement insert, Place place) throws SQLException {
        switch (place) {
            case OnTopic(String topic, int partition, long offset) -> {
                insert.setString(8, topic);
                insert.setInt(9, partition);
                insert.setLong(10, offset);
                insert.setNull(11, Types.BIGINT);
            }
            case InStream(long line) -> {
                insert.setNull(8, Types.VARCHAR);
                insert.setNull(9, Types.INTEGER);
                insert.setNull(10, Types.BIGINT);
                insert.setLong(11, line);
            }
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
                        order by id desc
                        limit :limit
                        """)
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
                        where retried_at is null and rejected_at > now() - interval '30 days'
                        group by code
                        """)
                .query((row, _) -> depth.put(RejectionCode.valueOf(row.getString("code")), row.getLong("depth")))
                .list();
        return database.sql("""
                        select min(rejected_at) as oldest,
                            coalesce(extract(epoch from now() - min(rejected_at)), 0)::bigint as age,
                            (select count(*) from rejection where retried_at is not null) as retried
                        from rejection
                        where retried_at is null and rejected_at > now() - interval '30 days'
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

    @Override
    public void putBack(long id, Instant at) {
        database.sql("update rejection set retried_at = :at where id = :id")
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
