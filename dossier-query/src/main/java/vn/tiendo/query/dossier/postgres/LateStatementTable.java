package vn.tiendo.query.dossier.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.Judge;

/** The table {@code late_statement}: counted dossiers that a system called late, and since when. */
final class LateStatementTable implements Projection {
    private final JdbcClient database;

    LateStatementTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(String code, String unit, String said) {}

    @Override
    public List<String> tables() {
        return List.of("late_statement");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        Contradictions contradictions = Contradictions.by(judge);
        List<Row> rows = dossiers.stream()
                .filter(dossier -> !dossier.after().isEmpty())
                .flatMap(dossier -> row(dossier, contradictions))
                .toList();
        Set<String> stay = rows.stream().map(Row::code).collect(Collectors.toSet());
        remove(dossiers.stream()
                .map(dossier -> dossier.code().value())
                .filter(code -> !stay.contains(code))
                .toList());
        if (!rows.isEmpty()) {
            put(rows);
        }
    }

    private static Stream<Row> row(JudgedDossier dossier, Contradictions contradictions) {
        return contradictions.firstSaid(dossier.progress()).stream()
                .map(day -> new Row(
                        dossier.code().value(),
                        Contradictions.holder(dossier.code(), dossier.progress(), dossier.after())
                                .value(),
                        day.toString()));
    }

    // late_statement_pkey
    private void remove(List<String> codes) {
        database.sql("delete from late_statement where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .update();
    }

    private void put(List<Row> rows) {
        database.sql("""
                        insert into late_statement as kept (code, unit, said)
                        select code, unit, said
                        from unnest(:codes::text[], :units::text[], :said::date[]) as told (code, unit, said)
                        on conflict (code) do update
                        set unit = excluded.unit, said = excluded.said
                        where (kept.unit, kept.said) is distinct from (excluded.unit, excluded.said)
                        """)
                .param("codes", rows.stream().map(Row::code).toArray(String[]::new))
                .param("units", rows.stream().map(Row::unit).toArray(String[]::new))
                .param("said", rows.stream().map(Row::said).toArray(String[]::new))
                .update();
    }
}
