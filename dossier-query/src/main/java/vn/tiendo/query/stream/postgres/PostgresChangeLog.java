package vn.tiendo.query.stream.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.stream.ChangeLog;
import vn.tiendo.query.stream.Look;
import vn.tiendo.query.stream.Mark;

/**
 * Finds the rows of transactions that the look before did not see: by their snapshots, since rows come to be seen in
 * the order in which transactions end, and have numbers in the order in which they begin. One statement is one
 * snapshot.
 */
final class PostgresChangeLog implements ChangeLog {
    // judged_units_by_written
    private static final String LOOK = """
            select pg_current_snapshot()::text as snapshot,
                concat_ws(' ', database_identity(), (select max(number) from unit_import),
                    (select version from rule_version),
                    (select max(id) from rebuild_run where state = 'DONE')) as state,
                (select array_agg(distinct unit)
                 from judged_units
                 cross join unnest(units) as judged (unit)
                 where written >= pg_snapshot_xmin(:last::pg_snapshot)
                     and not pg_visible_in_snapshot(written, :last::pg_snapshot)) as units,
                coalesce(min(position), 0) as position, max(updated_at) as updated_at
            from store_position
            """;

    private final JdbcClient database;

    PostgresChangeLog(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Look since(@Nullable Mark last) {
        return database.sql(LOOK)
                .param("last", last == null ? null : last.snapshot())
                .query((row, _) -> look(row))
                .single();
    }

    private static Look look(ResultSet row) throws SQLException {
        OffsetDateTime updatedAt = row.getObject("updated_at", OffsetDateTime.class);
        return new Look(
                new Mark(row.getString("snapshot"), row.getString("state")),
                units(row.getArray("units")),
                new Freshness(row.getLong("position"), updatedAt == null ? null : updatedAt.toInstant()));
    }

    private static Set<AgencyCode> units(@Nullable Array units) throws SQLException {
        return units == null
                ? Set.of()
                : Arrays.stream((String[]) units.getArray())
                        .map(AgencyCode::new)
                        .collect(Collectors.toSet());
    }
}
