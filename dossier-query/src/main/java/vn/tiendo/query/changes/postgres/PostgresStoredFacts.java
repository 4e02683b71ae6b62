package vn.tiendo.query.changes.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.changes.Figure;
import vn.tiendo.query.changes.Since;
import vn.tiendo.query.changes.StoredFacts;

/** Finds facts in the table {@code dossier_fact}. */
final class PostgresStoredFacts implements StoredFacts {
    // fact_by_position for what happened until then, retraction_by_position for the few retractions of later.
    // Each gives them in order, and so does the merge of both: a page ends the reading. Whether a dossier named
    // the unit is looked up by dossier_fact_pkey; the offset keeps the planner from joining all facts instead.
    private static final String AFTER = """
            with happened as (
                select position, code, sequence, written
                from dossier_fact
                where position > :position and happened_at < :night
                order by position
            ),
            retracted as (
                select position, code, sequence, written
                from dossier_fact
                where position > :position and happened_at >= :night and may_retract(fact)
                order by position
            ),
            stored as (
                select position, code, sequence, written from happened
                union all
                select position, code, sequence, written from retracted
            )
            select code, sequence, position
            from stored
            where exists (select
                          from dossier_fact named
                          cross join lateral (select named_unit(named.fact) as unit offset 0) held
                          join unnest(:prefixes::text[]) as part (unit)
                              on held.unit = part.unit or starts_with(held.unit, part.unit || '.')
                          where named.code = stored.code and named.sequence <= stored.sequence
                          offset 0)
                and not exists (select
                                from fold_seen
                                where fold = cast(:fold as bigint)
                                    and (stored.written is null or pg_visible_in_snapshot(stored.written, seen)))
            order by position
            limit :limit
            """;

    private final JdbcClient database;

    PostgresStoredFacts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Stored> after(Since since, Figure figure, Instant night, int limit) {
        return database.sql(AFTER)
                .param("position", since.position())
                .param("fold", since.fold())
                .param("night", night.atOffset(ZoneOffset.UTC))
                .param(
                        "prefixes",
                        figure.unit().prefixes().stream().map(AgencyCode::value).toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> new Stored(
                        new DossierCode(row.getString("code")), row.getLong("sequence"), row.getLong("position")))
                .list();
    }
}
