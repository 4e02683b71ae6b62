package vn.tiendo.command.eventstore.postgres;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.eventstore.LostEvents;
import vn.tiendo.command.eventstore.StoredEvent;

/** Rows of {@code dossier_event} that were lost, with the positions that they had. */
final class LostEventRows implements LostEvents {
    private final JdbcClient database;

    LostEventRows(JdbcClient database) {
        this.database = database;
    }

    /** The lock of whoever appends. */
    @Override
    public void holdAppends() {
        database.sql("select pg_advisory_xact_lock(1)").query((_, _) -> true).single();
    }

    @Override
    public void putBack(List<StoredEvent> events) {
        database.sql("""
                        insert into dossier_event
                            (position, happened_at, recorded_at, sequence, dossier_code, type, payload)
                        overriding system value
                        select position, happened_at, recorded_at, sequence, dossier_code, type, payload
                        from unnest(:positions::bigint[], :happened::timestamptz[], :recorded::timestamptz[],
                                :sequences::integer[], :dossiers::text[], :types::text[], :payloads::bytea[])
                            as e (position, happened_at, recorded_at, sequence, dossier_code, type, payload)
                        on conflict do nothing
                        """)
                .param("positions", column(events, StoredEvent::position, Long[]::new))
                .param("happened", column(events, event -> event.time().toString(), String[]::new))
                .param("recorded", column(events, event -> event.recordedAt().toString(), String[]::new))
                .param("sequences", column(events, StoredEvent::sequence, Integer[]::new))
                .param("dossiers", column(events, StoredEvent::dossier, String[]::new))
                .param("types", column(events, StoredEvent::type, String[]::new))
                .param("payloads", column(events, StoredEvent::payload, byte[][]::new))
                .update();
    }

    private static <T> T[] column(List<StoredEvent> events, Function<StoredEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    /** Is not undone where the transaction is: positions may be missing for ever. */
    @Override
    public void goOnBehind(long position) {
        database.sql("""
                        select setval(sequence, greatest(nextval(sequence), :position))
                        from (select pg_get_serial_sequence('dossier_event', 'position')::regclass) as own (sequence)
                        """).param("position", position).query(Long.class).single();
    }
}
