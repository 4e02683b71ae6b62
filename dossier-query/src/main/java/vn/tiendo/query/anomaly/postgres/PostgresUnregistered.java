package vn.tiendo.query.anomaly.postgres;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.anomaly.Days;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.anomaly.Unregistered;

/** Asks the timelines for the few names that all of them use, and the directory for each of these. */
class PostgresUnregistered implements Unregistered {
    // One look-up in timeline_by_unit_and_receipt for each unit.
    private static final String UNITS = """
            with recursive held (unit) as (
                select (select min(unit)
                        from standing_timeline
                        where :within::text is null or unit >= :within and unit < :within || '/')
                union all
                select (select min(unit)
                        from standing_timeline
                        where unit > held.unit and (:within::text is null or unit < :within || '/'))
                from held
                where held.unit is not null
            )
            select unit
            from held
            where unit is not null
            order by unit
            """;

    // One look-up in timeline_by_procedure for each procedure.
    private static final String PROCEDURES = """
            with recursive named (procedure) as (
                select (select min(procedure)
                        from standing_timeline
                        where books & 1 <> 0)
                union all
                select (select min(procedure)
                        from standing_timeline
                        where books & 1 <> 0 and procedure > named.procedure)
                from named
                where named.procedure is not null
            )
            select procedure
            from named
            where procedure is not null
            order by procedure
            """;

    private final JdbcClient jdbc;

    PostgresUnregistered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AgencyCode> units(@Nullable AgencyCode within, Directory directory) {
        return jdbc
                .sql(UNITS)
                .param("within", within == null ? null : within.value())
                .query((row, _) -> new AgencyCode(row.getString("unit")))
                .list()
                .stream()
                .filter(unit -> !directory.knows(unit))
                .toList();
    }

    @Override
    public List<Span> procedures(Directory directory) {
        return directory.hasProcedures()
                ? jdbc.sql(PROCEDURES).query(String.class).list().stream()
                        .flatMap(procedure -> unknown(procedure, directory))
                        .toList()
                : List.of();
    }

    private static Stream<Span> unknown(String procedure, Directory directory) {
        return Days.without(directory.daysOf(procedure)).stream().map(days -> new Span(procedure, days));
    }
}
