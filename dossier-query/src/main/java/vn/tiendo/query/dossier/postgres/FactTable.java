package vn.tiendo.query.dossier.postgres;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.RecordedEvent;

/** The table {@code dossier_fact}: every fact that was told. */
final class FactTable {
    private final JdbcClient database;

    FactTable(JdbcClient database) {
        this.database = database;
    }

    void add(List<RecordedEvent> events) {
        List<RecordedEvent> ordered = events.stream()
                .sorted(Comparator.comparing(RecordedEvent::dossier).thenComparingLong(RecordedEvent::sequence))
                .toList();
        database.sql("""
                        insert into dossier_fact
                            (code, sequence, position, recorded_at, source, id, happened_at, fact)
                        select code, sequence, position, recorded_at, source, id, happened_at, convert_to(fact, 'UTF8')
                        from unnest(:codes::text[], :sequences::bigint[], :positions::bigint[],
                            :recorded::timestamptz[], :sources::text[], :ids::text[],
                            :happened::timestamptz[], :facts::text[])
                            as told (code, sequence, position, recorded_at, source, id, happened_at, fact)
                        """)
                .param("codes", texts(ordered, event -> event.dossier().value()))
                .param("sequences", longs(ordered, RecordedEvent::sequence))
                .param("positions", longs(ordered, RecordedEvent::position))
                .param("recorded", texts(ordered, event -> event.recordedAt().toString()))
                .param("sources", texts(ordered, RecordedEvent::source))
                .param("ids", texts(ordered, RecordedEvent::id))
                .param("happened", texts(ordered, event -> event.happenedAt().toString()))
                .param("facts", texts(ordered, RecordedEvent::fact))
                .update();
    }

    private static String[] texts(List<RecordedEvent> events, Function<RecordedEvent, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    private static Long[] longs(List<RecordedEvent> events, Function<RecordedEvent, Long> number) {
        return events.stream().map(number).toArray(Long[]::new);
    }
}
