package vn.tiendo.query.dossier.postgres;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.RecordedEvent;

/** What was told of dossiers, as the feed reads and writes it: one statement a table and batch, in the order of keys. */
final class DossierTables implements DossierRegister {
    private final JdbcClient database;
    private final FactTable facts;

    DossierTables(JdbcClient database) {
        this.database = database;
        this.facts = new FactTable(database);
    }

    @Override
    public Map<DossierCode, KeptDossier> find(Collection<DossierCode> dossiers) {
        KeptDossierRows rows = new KeptDossierRows();
        database.sql("""
                        select d.code, d.sequence, t.books, t.days, t.states, t.units, t.dues
                        from dossier d
                        left join standing_timeline t on t.code = d.code
                        where d.code = any (:codes)
                        """)
                .param("codes", dossiers.stream().map(DossierCode::value).toArray(String[]::new))
                .query(rows);
        return rows.dossiers();
    }

    @Override
    public void keep(List<RecordedEvent> events, List<JudgedDossier> dossiers) {
        put(rows(events, dossiers));
        facts.add(events);
    }

    /** What the last event of a dossier leaves behind. */
    private record Row(RecordedEvent last, JudgedDossier dossier) {}

    private static List<Row> rows(List<RecordedEvent> events, List<JudgedDossier> dossiers) {
        Map<DossierCode, JudgedDossier> judged =
                dossiers.stream().collect(Collectors.toMap(JudgedDossier::code, Function.identity()));
        Map<DossierCode, Row> rows = new TreeMap<>();
        events.forEach(event -> rows.put(event.dossier(), new Row(event, requireNonNull(judged.get(event.dossier())))));
        return List.copyOf(rows.values());
    }

    private void put(List<Row> rows) {
        database.sql("""
                        insert into dossier (code, sequence, progress)
                        select code, sequence, convert_to(progress, 'UTF8')
                        from unnest(:codes::text[], :sequences::bigint[], :progresses::text[])
                            as told (code, sequence, progress)
                        on conflict (code) do update
                        set sequence = excluded.sequence, progress = excluded.progress
                        """)
                .param("codes", texts(rows, row -> row.dossier().code().value()))
                .param(
                        "sequences",
                        rows.stream().map(row -> row.last().sequence()).toArray(Long[]::new))
                .param("progresses", texts(rows, row -> row.last().progress()))
                .update();
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
