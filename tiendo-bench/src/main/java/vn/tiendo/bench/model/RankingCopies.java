package vn.tiendo.bench.model;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Multiplies the seed in a database of index-calculator, in what a ranking is summed from: {@code tally_day} and
 * {@code tally_month}. {@code tally_cell} serves publishing alone, and what was published is as large as ever.
 */
final class RankingCopies {
    private static final List<String> STATES = List.of(
            "in_term",
            "waiting",
            "overdue_technical_error",
            "overdue_suspension",
            "overdue_agency",
            "finished_early",
            "finished_on_time",
            "finished_late_technical_error",
            "finished_late_suspension",
            "finished_late_agency");

    private static final String COPY = """
            insert into TABLE (book, cohort, SPAN, unit, STATES)
            select book, cohort, SPAN, target, SUMS
            from seed_TABLE
            join summed_unit using (unit)
            group by book, cohort, SPAN, target
            order by SPAN, target
            """;

    private RankingCopies() {}

    static void make(Script script, int copies) throws SQLException {
        UnitCopies.make(script, "select unit from tally_day union select unit from tally_month", copies);
        Indexes indexes = Indexes.dropped(script, List.of("tally_day", "tally_month"));
        copy(script, "tally_day", "day");
        copy(script, "tally_month", "month");
        indexes.make();
        script.run("vacuum (analyze) tally_day", "vacuum (analyze) tally_month");
    }

    private static void copy(Script script, String table, String span) throws SQLException {
        String sums = STATES.stream().map("sum(%s * copies)"::formatted).collect(Collectors.joining(", "));
        script.run(
                "create temporary table seed_%1$s as table %1$s".formatted(table),
                "truncate " + table,
                COPY.replace("TABLE", table)
                        .replace("SPAN", span)
                        .replace("STATES", String.join(", ", STATES))
                        .replace("SUMS", sums));
    }
}
