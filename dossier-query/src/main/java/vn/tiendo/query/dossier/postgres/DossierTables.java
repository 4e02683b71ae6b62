package vn.tiendo.query.dossier.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.RecordedEvent;

/** The tables of dossiers as the feed reads and writes them: one statement a table and batch, in the order of keys. */
final class DossierTables implements DossierRegister {
    private final JdbcClient database;
    private final FactTable facts;
    private final TimelineTable timelines;
    private final FormerUnitTable formerUnits;

    DossierTables(JdbcClient database) {
        this.database = database;
        this.facts = new FactTable(database);
        this.timelines = new TimelineTable(database);
        this.formerUnits = new FormerUnitTable(database);
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
        List<JudgedDossier> ordered = dossiers.stream().sorted().toList();
        put(ordered);
        facts.add(events);
        timelines.put(ordered);
        formerUnits.put(ordered);
    }

    private void put(List<JudgedDossier> dossiers) {
        database.sql("""
                        insert into dossier (code, sequence, progress, anomalies)
                        select code, sequence, convert_to(progress, 'UTF8'), anomalies::text[]
                        from unnest(:codes::text[], :sequences::bigint[], :progresses::text[], :anomalies::text[])
                            as told (code, sequence, progress, anomalies)
                        on conflict (code) do update
                        set sequence = excluded.sequence, progress = excluded.progress, anomalies = excluded.anomalies
                        """)
                .param("codes", texts(dossiers, dossier -> dossier.code().value()))
                .param(
                        "sequences",
                        dossiers.stream()
                                .map(dossier -> dossier.last().sequence())
                                .toArray(Long[]::new))
                .param("progresses", texts(dossiers, dossier -> dossier.last().progress()))
                .param(
                        "anomalies",
                        texts(
                                dossiers,
                                dossier -> ArrayText.of(dossier.progress().anomalies())))
                .update();
    }

    private static String[] texts(List<JudgedDossier> dossiers, Function<JudgedDossier, String> text) {
        return dossiers.stream().map(text).toArray(String[]::new);
    }
}
