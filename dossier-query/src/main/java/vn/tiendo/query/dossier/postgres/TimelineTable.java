package vn.tiendo.query.dossier.postgres;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;

/** The table {@code standing_timeline}: exactly the timelines that are counted. */
final class TimelineTable implements Projection {
    private final JdbcClient database;

    TimelineTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> tables() {
        return List.of("standing_timeline");
    }

    /** A row that is no longer counted. */
    private record Gone(String code, int books) {}

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        List<Gone> gone = dossiers.stream().flatMap(TimelineTable::gone).toList();
        if (!gone.isEmpty()) {
            remove(gone);
        }
        put(dossiers.stream().flatMap(TimelineRow::of));
    }

    private static Stream<Gone> gone(JudgedDossier dossier) {
        Set<Integer> stay =
                dossier.after().stream().map(CountedTimeline::books).collect(Collectors.toUnmodifiableSet());
        return dossier.before().stream()
                .map(CountedTimeline::books)
                .filter(books -> !stay.contains(books))
                .map(books -> new Gone(dossier.code().value(), books));
    }

    private void remove(List<Gone> gone) {
        database.sql("""
                        delete from standing_timeline t
                        using unnest(:codes::text[], :books::smallint[]) as gone (code, books)
                        where t.code = gone.code and t.books = gone.books
                        """)
                .param("codes", gone.stream().map(Gone::code).toArray(String[]::new))
                .param("books", gone.stream().map(Gone::books).toArray(Integer[]::new))
                .update();
    }

    /** A fact that moves nothing, as a named cause or a late statement, leaves the row as it is. */
    private void put(Stream<TimelineRow> timelines) {
        List<TimelineRow> rows = timelines.toList();
        database.sql("""
                        insert into standing_timeline as kept
                            (code, books, received, procedure, unit, finished, due, days, states, units, dues)
                        select code, books, received, procedure, unit, finished, due,
                            days::integer[], states::smallint[], units::text[], dues::integer[]
                        from unnest(:codes::text[], :books::smallint[], :received::date[], :procedures::text[],
                            :unit::text[], :finished::boolean[], :due::date[],
                            :days::text[], :states::text[], :units::text[], :dues::text[])
                            as judged (code, books, received, procedure, unit, finished, due, days, states, units, dues)
                        on conflict (code, books) do update
                        set received = excluded.received, procedure = excluded.procedure, unit = excluded.unit,
                            finished = excluded.finished, due = excluded.due, days = excluded.days,
                            states = excluded.states, units = excluded.units, dues = excluded.dues
                        where (kept.procedure, kept.days, kept.states, kept.units, kept.dues)
                            is distinct from
                            (excluded.procedure, excluded.days, excluded.states, excluded.units, excluded.dues)
                        """)
                .param("codes", texts(rows, TimelineRow::code))
                .param("books", rows.stream().map(TimelineRow::books).toArray(Integer[]::new))
                .param("received", texts(rows, TimelineRow::received))
                .param("procedures", texts(rows, TimelineRow::procedure))
                .param("unit", texts(rows, TimelineRow::unit))
                .param("finished", rows.stream().map(TimelineRow::finished).toArray(Boolean[]::new))
                .param("due", texts(rows, TimelineRow::due))
                .param("days", texts(rows, TimelineRow::days))
                .param("states", texts(rows, TimelineRow::states))
                .param("units", texts(rows, TimelineRow::units))
                .param("dues", texts(rows, TimelineRow::dues))
                .update();
    }

    private static @Nullable String[] texts(List<TimelineRow> rows, Function<TimelineRow, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
