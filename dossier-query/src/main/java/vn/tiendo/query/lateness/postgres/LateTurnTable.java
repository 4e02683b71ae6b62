package vn.tiendo.query.lateness.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.lateness.LateTurn;
import vn.tiendo.query.lateness.LateTurns;
import vn.tiendo.query.standing.Judge;

/** The table {@code late_turn}: days of which the tally does not tell all. Most batches change nothing in it. */
final class LateTurnTable implements Projection {
    private final JdbcClient database;

    LateTurnTable(JdbcClient database) {
        this.database = database;
    }

    /** Where the rows of a dossier are found. */
    private record Place(String province, LocalDate day, String code) {}

    private record Row(String code, LateTurn turn) {
        private String province() {
            return turn.unit().province().value();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("late_turn");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        List<Place> places = dossiers.stream().flatMap(LateTurnTable::places).toList();
        if (!places.isEmpty()) {
            remove(places);
        }
        LateTurns turns = LateTurns.by(judge);
        List<Row> rows =
                dossiers.stream().flatMap(dossier -> rows(dossier, turns)).toList();
        if (!rows.isEmpty()) {
            add(rows);
        }
    }

    private static Stream<Place> places(JudgedDossier dossier) {
        return LateTurns.candidates(dossier.before())
                .map(stretch -> new Place(
                        stretch.unit().province().value(),
                        stretch.from(),
                        dossier.code().value()))
                .distinct();
    }

    private static Stream<Row> rows(JudgedDossier dossier, LateTurns turns) {
        return turns.of(dossier.progress(), dossier.after()).stream()
                .map(turn -> new Row(dossier.code().value(), turn));
    }

    // late_turn_pkey
    private void remove(List<Place> places) {
        database.sql("""
                        delete from late_turn t
                        using unnest(:provinces::text[], :days::integer[], :codes::text[]) as gone (province, day, code)
                        where t.province = gone.province and t.day = gone.day and t.code = gone.code
                        """)
                .param("provinces", texts(places, Place::province))
                .param("days", numbers(places, place -> Numbers.of(place.day())))
                .param("codes", texts(places, Place::code))
                .update();
    }

    private void add(List<Row> rows) {
        database.sql("""
                        insert into late_turn
                            (province, day, code, books, cohort, former_unit, unit, before_state, after_state, clearing)
                        select province, day, code, books, cohort, former_unit, unit, before_state, after_state, clearing
                        from unnest(:provinces::text[], :days::integer[], :codes::text[], :books::smallint[],
                            :cohorts::integer[], :formerUnits::text[], :units::text[],
                            :before::smallint[], :after::smallint[], :clearing::text[])
                            as turned (province, day, code, books, cohort, former_unit, unit,
                                before_state, after_state, clearing)
                        """)
                .param("provinces", texts(rows, Row::province))
                .param("days", numbers(rows, row -> Numbers.of(row.turn().day())))
                .param("codes", texts(rows, Row::code))
                .param("books", numbers(rows, row -> row.turn().books()))
                .param("cohorts", numbers(rows, row -> Numbers.of(row.turn().cohort())))
                .param("formerUnits", texts(rows, row -> row.turn().formerUnit().value()))
                .param("units", texts(rows, row -> row.turn().unit().value()))
                .param("before", numbers(rows, row -> row.turn().before().ordinal()))
                .param("after", numbers(rows, row -> row.turn().after().ordinal()))
                .param("clearing", texts(rows, row -> row.turn().clearing().name()))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> rows, Function<T, Integer> number) {
        return rows.stream().map(number).toArray(Integer[]::new);
    }
}
