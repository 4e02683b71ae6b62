package vn.tiendo.query.lateness.postgres;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.lateness.Reappointment;
import vn.tiendo.query.standing.Judge;

/** The table {@code reappointment}. Most dossiers have none. */
final class ReappointmentTable implements Projection {
    private final JdbcClient database;

    ReappointmentTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(String code, Reappointment reappointment) {}

    @Override
    public List<String> tables() {
        return List.of("reappointment");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        List<Row> rows =
                dossiers.stream().flatMap(dossier -> rows(dossier, judge)).toList();
        forget(dossiers, rows);
        if (!rows.isEmpty()) {
            put(rows);
        }
    }

    private static Stream<Row> rows(JudgedDossier dossier, Judge judge) {
        return Reappointment.of(dossier.progress(), judge.zone()).stream()
                .map(reappointment -> new Row(dossier.code().value(), reappointment));
    }

    /** A retraction, or a finish that turns out to be earlier, takes the last ones away; nothing else tells of that. */
    private void forget(List<JudgedDossier> dossiers, List<Row> rows) {
        Map<String, Long> counts = rows.stream().collect(Collectors.groupingBy(Row::code, Collectors.counting()));
        List<String> known = dossiers.stream()
                .filter(dossier -> !dossier.before().isEmpty())
                .map(dossier -> dossier.code().value())
                .toList();
        if (!known.isEmpty()) {
            forget(known, code -> counts.getOrDefault(code, 0L));
        }
    }

    // reappointment_pkey
    private void forget(List<String> codes, Function<String, Long> count) {
        database.sql("""
                        delete from reappointment r
                        using unnest(:codes::text[], :counts::bigint[]) as told (code, count)
                        where r.code = told.code and r.number > told.count
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("counts", codes.stream().map(count).toArray(Long[]::new))
                .update();
    }

    private void put(List<Row> rows) {
        database.sql("""
                        insert into reappointment as kept (code, number, province, day, unit, due, apology)
                        select code, number, province, day, unit, due, apology
                        from unnest(:codes::text[], :numbers::smallint[], :provinces::text[], :days::integer[],
                            :units::text[], :dues::integer[], :apologies::text[])
                            as given (code, number, province, day, unit, due, apology)
                        on conflict (code, number) do update
                        set province = excluded.province, day = excluded.day, unit = excluded.unit, due = excluded.due,
                            apology = excluded.apology
                        where (kept.day, kept.unit, kept.due, kept.apology)
                            is distinct from (excluded.day, excluded.unit, excluded.due, excluded.apology)
                        """)
                .param("codes", rows.stream().map(Row::code).toArray(String[]::new))
                .param("numbers", numbers(rows, Reappointment::number))
                .param("provinces", texts(rows, row -> row.unit().province().value()))
                .param("days", numbers(rows, row -> Numbers.of(row.day())))
                .param("units", texts(rows, row -> row.unit().value()))
                .param("dues", numbers(rows, row -> Numbers.of(row.due())))
                .param("apologies", texts(rows, row -> row.apology().name()))
                .update();
    }

    private static Integer[] numbers(List<Row> rows, Function<Reappointment, Integer> number) {
        return rows.stream().map(Row::reappointment).map(number).toArray(Integer[]::new);
    }

    private static String[] texts(List<Row> rows, Function<Reappointment, String> text) {
        return rows.stream().map(Row::reappointment).map(text).toArray(String[]::new);
    }
}
