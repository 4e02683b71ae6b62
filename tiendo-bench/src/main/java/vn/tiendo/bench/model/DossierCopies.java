package vn.tiendo.bench.model;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Multiplies the seed in a database of dossier-query, in what the benches read:
 *
 * <ul>
 *   <li>{@code standing_timeline}, {@code former_unit} and {@code dossier_anomaly}, behind all lists;
 *   <li>{@code tally_cell} and {@code tally_month}, behind all figures, with {@code late_turn} beside them for late-flow.
 * </ul>
 *
 * <p>Nothing of it reads {@code dossier}, {@code dossier_fact}, {@code late_statement}, {@code reappointment} and
 * {@code online_registration}; they stay those of the seed, and so do what was published, registry and rules, which do not
 * grow with dossiers. {@code tally_delta} and {@code tally_outbox} are empty: everything is folded and told.
 */
final class DossierCopies {
    private static final List<String> DOSSIERS =
            List.of("standing_timeline", "former_unit", "dossier_anomaly", "late_turn");
    private static final List<String> COUNTS = List.of("tally_cell", "tally_month");

    private static final String UNITS = """
            select unit from tally_cell
            union
            select unnest(units) from standing_timeline
            union
            select unit from former_unit
            union
            select unit from dossier_anomaly
            union
            select former_unit from late_turn
            union
            select split_part(code, '-', 1) from standing_timeline
            union
            select split_part(code, '-', 1) from dossier_anomaly
            """;

    /** The number of the copy goes before the serial, which then has the most digits that one may have. */
    private static final String COPIED_CODE = """
            create function pg_temp.copied_code(code text, target text, copy integer) returns text
                language sql immutable
                return target || '-' || split_part(code, '-', 2)
                    || '-' || lpad(copy::text, 3, '0') || lpad(split_part(code, '-', 3), 4, '0')
            """;

    /** By day of receipt, about as they come in life, so that dossiers of a unit lie far apart. */
    private static final String TIMELINES = """
            insert into standing_timeline
                (code, books, received, procedure, unit, finished, due, days, states, units, dues)
            select pg_temp.copied_code(code, coded.target, copy), books, received, procedure, holder.target, finished, due,
                days, states,
                case
                    when cardinality(units) = 1
                        then array[holder.target]
                    else (select array_agg(held.target order by place)
                          from unnest(units) with ordinality as step (unit, place)
                          join copied_unit held on held.unit = step.unit and held.copy = holder.copy)
                end,
                dues
            from seed_standing_timeline seed
            join copied_unit holder using (unit)
            join copied_unit coded using (copy)
            where coded.unit = split_part(code, '-', 1)
            order by received, code, copy
            """;

    private static final String FORMER_UNITS = """
            insert into former_unit (unit, code)
            select former.target, pg_temp.copied_code(code, coded.target, copy)
            from seed_former_unit seed
            join copied_unit former using (unit)
            join copied_unit coded using (copy)
            where coded.unit = split_part(code, '-', 1)
            """;

    private static final String ANOMALIES = """
            insert into dossier_anomaly (code, kind, unit)
            select pg_temp.copied_code(code, coded.target, copy), kind, holder.target
            from seed_dossier_anomaly seed
            join copied_unit holder using (unit)
            join copied_unit coded using (copy)
            where coded.unit = split_part(code, '-', 1)
            """;

    private static final String LATE_TURNS = """
            insert into late_turn (province, day, code, books, cohort, former_unit, unit, before_state, after_state, clearing)
            select split_part(holder.target, '.', 1), day, pg_temp.copied_code(code, coded.target, copy), books, cohort,
                former.target, holder.target, before_state, after_state, clearing
            from seed_late_turn seed
            join copied_unit holder using (unit)
            join copied_unit former using (copy)
            join copied_unit coded using (copy)
            where former.unit = seed.former_unit and coded.unit = split_part(code, '-', 1)
            """;

    private static final String CELLS = """
            insert into tally_cell (unit, cohort, day, from_state, to_state, books, count)
            select target, cohort, day, from_state, to_state, books, sum(count * copies)
            from seed_tally_cell
            join summed_unit using (unit)
            group by target, cohort, day, from_state, to_state, books
            order by day, target
            """;

    private static final String MONTHS = """
            insert into tally_month (unit, cohort, month, from_state, to_state, books, count)
            select target, cohort, month, from_state, to_state, books, sum(count * copies)
            from seed_tally_month
            join summed_unit using (unit)
            group by target, cohort, month, from_state, to_state, books
            order by month, target
            """;

    private DossierCopies() {}

    /** How many dossiers are counted. */
    static long dossiers(Script script) throws SQLException {
        return script.number("select count(*) from standing_timeline where books & 1 <> 0");
    }

    /** @throws IllegalStateException if a row of the seed is missing in a copy */
    static void make(Script script, int copies) throws SQLException {
        List<String> tables = Stream.concat(DOSSIERS.stream(), COUNTS.stream()).toList();
        UnitCopies.make(script, UNITS, copies);
        script.run(COPIED_CODE);
        Indexes indexes = Indexes.dropped(script, tables);
        for (String table : tables) {
            script.run(
                    "create temporary table seed_%1$s as table %1$s".formatted(table),
                    "analyze seed_" + table,
                    "truncate " + table);
        }
        script.run(TIMELINES, FORMER_UNITS, ANOMALIES, LATE_TURNS, CELLS, MONTHS);
        indexes.make();
        for (String table : DOSSIERS) {
            check(script, table, copies);
        }
        for (String table : tables) {
            script.run("vacuum (analyze) " + table);
        }
    }

    private static void check(Script script, String table, int copies) throws SQLException {
        long seed = script.number("select count(*) from seed_" + table);
        long all = script.number("select count(*) from " + table);
        if (all != seed * copies) {
            throw new IllegalStateException("%d copies of %d rows of %s are %d".formatted(copies, seed, table, all));
        }
    }
}
