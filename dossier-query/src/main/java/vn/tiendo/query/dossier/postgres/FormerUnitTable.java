package vn.tiendo.query.dossier.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;

/**
 * The table {@code former_unit}: units that held a dossier, themselves or by a descendant, and no longer do. Most batches
 * change nothing in it.
 */
final class FormerUnitTable implements Projection {
    private final JdbcClient database;

    FormerUnitTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> tables() {
        return List.of("former_unit");
    }

    private record Row(String unit, String code) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : code.compareTo(other.code);
        }
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        Set<Row> before = new TreeSet<>();
        Set<Row> after = new TreeSet<>();
        for (JudgedDossier dossier : dossiers) {
            addRows(dossier, dossier.before(), before);
            addRows(dossier, dossier.after(), after);
        }
        change("""
                        delete from former_unit f
                        using unnest(:units::text[], :codes::text[]) as gone (unit, code)
                        where f.unit = gone.unit and f.code = gone.code
                        """, less(before, after));
        change("""
                        insert into former_unit (unit, code)
                        select unit, code
                        from unnest(:units::text[], :codes::text[]) as moved (unit, code)
                        on conflict do nothing
                        """, less(after, before));
    }

    /** All books agree on the units. */
    private static void addRows(JudgedDossier dossier, List<CountedTimeline> timelines, Set<Row> rows) {
        for (CountedTimeline counted : timelines) {
            AgencyCode holder = counted.timeline().stretches().getLast().unit();
            Set<AgencyCode> former = new HashSet<>();
            counted.timeline().units().forEach(unit -> former.addAll(withAncestors(unit)));
            former.removeAll(withAncestors(holder));
            former.forEach(unit -> rows.add(new Row(unit.value(), dossier.code().value())));
        }
    }

    private static List<AgencyCode> withAncestors(AgencyCode unit) {
        return IntStream.rangeClosed(1, unit.depth()).mapToObj(unit::ancestor).toList();
    }

    private static List<Row> less(Set<Row> some, Set<Row> others) {
        return some.stream().filter(row -> !others.contains(row)).toList();
    }

    private void change(String sql, List<Row> rows) {
        if (!rows.isEmpty()) {
            database.sql(sql)
                    .param("units", rows.stream().map(Row::unit).toArray(String[]::new))
                    .param("codes", rows.stream().map(Row::code).toArray(String[]::new))
                    .update();
        }
    }
}
