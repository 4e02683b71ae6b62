package vn.tiendo.bench.model;

import java.sql.SQLException;

/**
 * Which unit takes the place of a unit in a copy of the seed: the province some places further on in the list of all, and
 * in it the same office, or of the communes one of those that the seed does not use. What lies below a unit stays below
 * it, so that the figures of copies are the figures of the seed under other codes, and fill days, months and states of a
 * unit that no dossier of the seed itself touched.
 */
final class UnitCopies {
    /** Numbers of the communes that the seed uses in a province. */
    private static final int COMMUNES_OF_SEED = 5;

    private static final int BLOCKS = 4;

    /** In a province, over all copies. */
    static final int COMMUNES = COMMUNES_OF_SEED * BLOCKS;

    private static final String TABLE = """
            create temporary table copied_unit as
            with unit (code) as (
                UNITS
            ), province as (
                select code, row_number() over (order by code) - 1 as place, count(*) over () as number
                from (select distinct split_part(code, '.', 1) as code from unit) found
            )
            select copy, unit.code collate "C" as unit, neighbour.code || case
                    when unit.code ~ '[.]15[.]'
                        then '.15.' || lpad((split_part(unit.code, '.', 3)::integer + copy %% %d * %d)::text, 2, '0')
                        else substr(unit.code, length(province.code) + 1)
                end collate "C" as target
            from generate_series(0, %d - 1) as copy
            cross join unit
            join province on province.code = split_part(unit.code, '.', 1)
            join province neighbour on neighbour.place = (province.place + copy) %% province.number
            """;

    private UnitCopies() {}

    /**
     * Makes the temporary tables {@code copied_unit (copy, unit, target)}, and {@code summed_unit (unit, target, copies)}
     * for what is counted.
     *
     * @param units a statement that finds all codes of units in a column
     */
    static void make(Script script, String units, int copies) throws SQLException {
        script.run(
                TABLE.formatted(BLOCKS, COMMUNES_OF_SEED, copies).replace("UNITS", units),
                "create temporary table summed_unit as "
                        + "select unit, target, count(*) as copies from copied_unit group by unit, target",
                "analyze copied_unit",
                "analyze summed_unit");
    }
}
