package vn.tiendo.command.eventstore.postgres;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.eventstore.StoredEvent;

/** The table {@code event_trace}, which is empty but for the moment between storing and relaying an event that is sampled. */
final class EventTraceTable implements EventTraces {
    private final JdbcClient database;

    EventTraceTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keep(List<EventTrace> traces) {
        if (!traces.isEmpty()) {
            database.sql("""
                            insert into event_trace (dossier_code, sequence, parent)
                            select dossier_code, sequence, parent
                            from unnest(?::text[], ?::integer[], ?::text[]) as e (dossier_code, sequence, parent)
                            on conflict do nothing
                            """)
                    .params(
                            column(traces, EventTrace::dossier),
                            traces.stream().map(trace -> (int) trace.sequence()).toArray(Integer[]::new),
                            column(traces, EventTrace::parent))
                    .update();
        }
    }

    private static String[] column(List<EventTrace> traces, Function<EventTrace, String> value) {
        return traces.stream().map(value).toArray(String[]::new);
    }

    /** By the primary key of the events; nothing is looked for while the table is empty. */
    @Override
    public List<EventTrace> take(List<StoredEvent> events) {
        return database.sql("""
                        delete from event_trace as trace
                        using dossier_event as event
                        where exists (select from event_trace)
                            and event.position between ? and ?
                            and trace.dossier_code = event.dossier_code
                            and trace.sequence = event.sequence
                        returning trace.dossier_code, trace.sequence, trace.parent
                        """)
                .params(events.getFirst().position(), events.getLast().position())
                .query((row, _) -> new EventTrace(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }
}
