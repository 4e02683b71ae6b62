package vn.tiendo.query.dossier.postgres;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.Judge;

/** The table {@code dossier_anomaly}: the few dossiers that contradict themselves. */
final class AnomalyTable implements Projection {
    private final JdbcClient database;

    AnomalyTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(String code, String kind, String unit) {}

    @Override
    public List<String> tables() {
        return List.of("dossier_anomaly");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        Contradictions contradictions = Contradictions.by(judge);
        List<Row> rows = dossiers.stream()
                .flatMap(dossier -> rows(dossier, contradictions))
                .toList();
        remove(dossiers, rows);
        if (!rows.isEmpty()) {
            put(rows);
        }
    }

    private static Stream<Row> rows(JudgedDossier dossier, Contradictions contradictions) {
        String unit = Contradictions.holder(dossier.code(), dossier.progress(), dossier.after())
                .value();
        return contradictions.in(dossier.progress(), dossier.after()).stream()
                .map(Anomaly::name)
                .sorted()
                .map(kind -> new Row(dossier.code().value(), kind, unit));
    }

    // dossier_anomaly_pkey
    private void remove(List<JudgedDossier> dossiers, List<Row> stay) {
        database.sql("""
                        delete from dossier_anomaly a
                        where a.code = any(:codes)
                          and not exists (select
                                          from unnest(:stay::text[], :kinds::text[]) as stays (code, kind)
                                          where stays.code = a.code and stays.kind = a.kind)
                        """)
                .param(
                        "codes",
                        dossiers.stream().map(dossier -> dossier.code().value()).toArray(String[]::new))
                .param("stay", stay.stream().map(Row::code).toArray(String[]::new))
                .param("kinds", stay.stream().map(Row::kind).toArray(String[]::new))
                .update();
    }

    private void put(List<Row> rows) {
        database.sql("""
                        insert into dossier_anomaly as kept (code, kind, unit)
                        select code, kind, unit
                        from unnest(:codes::text[], :kinds::text[], :units::text[]) as found (code, kind, unit)
                        on conflict (code, kind) do update
                        set unit = excluded.unit
                        where kept.unit <> excluded.unit
                        """)
                .param("codes", rows.stream().map(Row::code).toArray(String[]::new))
                .param("kinds", rows.stream().map(Row::kind).toArray(String[]::new))
                .param("units", rows.stream().map(Row::unit).toArray(String[]::new))
                .update();
    }
}
