package vn.tiendo.command.eventstore.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.Recording;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.contract.code.DossierCode;

/** Reads {@code dossier_event}. */
final class DossierEventTable implements EventLog {
    private final JdbcClient database;

    DossierEventTable(JdbcClient database) {
        this.database = database;
    }

    /** By the primary key. */
    @Override
    public List<StoredEvent> after(long position, int limit) {
        return database.sql("""
                        select position, dossier_code, sequence, type, happened_at, recorded_at, payload
                        from dossier_event
                        where position > ?
                        order by position
                        limit ?
                        """)
                .params(position, limit)
                .query(DossierEventTable::storedEvent)
                .list();
    }

    /** By the primary key. */
    @Override
    public long lastPosition() {
        return database.sql("select coalesce(max(position), 0) from dossier_event")
                .query(Long.class)
                .single();
    }

    /** By the primary key. */
    @Override
    public boolean holds(StoredEvent event) {
        return database.sql("""
                        select exists (
                            select from dossier_event
                            where position = ? and dossier_code = ? and sequence = ?)
                        """)
                .params(event.position(), event.dossier(), event.sequence())
                .query(Boolean.class)
                .single();
    }

    /** By the unique index; a dossier has a few hundred events at most. */
    @Override
    public Optional<Recording> recorded(DossierCode dossier, String source, String id) {
        return database.sql("""
                        select position, sequence, recorded_at
                        from dossier_event, json(convert_from(payload, 'UTF8')) as event
                        where dossier_code = :dossier and event ->> 'source' = :source and event ->> 'id' = :id
                        """)
                .param("dossier", dossier.value())
                .param("source", source)
                .param("id", id)
                .query((row, _) -> new Recording(row.getLong(1), row.getInt(2), instant(row, 3)))
                .optional();
    }

    /** By the unique index. */
    List<StoredEvent> ofDossier(String dossier, long firstSequence, int limit) {
        return database.sql("""
                        select position, dossier_code, sequence, type, happened_at, recorded_at, payload
                        from dossier_event
                        where dossier_code = ? and sequence >= ?
                        order by sequence
                        limit ?
                        """)
                .params(dossier, firstSequence, limit)
                .query(DossierEventTable::storedEvent)
                .list();
    }

    /** All events of a dossier, in order; by the unique index. */
    List<StoredEvent> ofDossier(String dossier) {
        return ofDossier(dossier, 0, Integer.MAX_VALUE);
    }

    /** All events of many dossiers, each dossier's in order; by the unique index. */
    List<StoredEvent> ofDossiers(Collection<DossierCode> dossiers) {
        return database.sql("""
                        select position, dossier_code, sequence, type, happened_at, recorded_at, payload
                        from dossier_event
                        where dossier_code = any(?)
                        order by dossier_code, sequence
                        """)
                .param(dossiers.stream().map(DossierCode::value).toArray(String[]::new))
                .query(DossierEventTable::storedEvent)
                .list();
    }

    /** By the unique index. */
    Optional<Long> lastSequence(String dossier) {
        return database.sql("select max(sequence) from dossier_event where dossier_code = ?")
                .param(dossier)
                .query(Long.class)
                .optional();
    }

    /** Reads the whole table: for a reader that is set up by hand. */
    OptionalLong firstPositionFrom(Instant recordedAt) {
        return database.sql("select min(position) from dossier_event where recorded_at >= ?")
                .param(Timestamp.from(recordedAt))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static StoredEvent storedEvent(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                row.getBytes(7));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
