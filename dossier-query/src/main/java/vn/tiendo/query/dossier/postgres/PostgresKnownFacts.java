package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.dossier.KnownFacts;
import vn.tiendo.query.dossier.RecordedFact;

/** Reads facts from the table {@code dossier_fact}, those of many dossiers with one statement. */
final class PostgresKnownFacts implements KnownFacts {
    // dossier_fact_pkey
    private static final String FACTS = """
            select code, sequence, position, source, id, happened_at, recorded_at, fact
            from dossier_fact
            where code = any(:codes)
            order by code, sequence
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    PostgresKnownFacts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Map<DossierCode, List<RecordedFact>> of(Collection<DossierCode> dossiers) {
        return database
                .sql(FACTS)
                .param("codes", dossiers.stream().map(DossierCode::value).toArray(String[]::new))
                .query((row, _) -> fact(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(fact -> fact.event().dossier()));
    }

    private RecordedFact fact(ResultSet row) throws SQLException {
        LifecycleEvent event = new LifecycleEvent(
                new DossierCode(row.getString("code")),
                row.getString("source"),
                row.getString("id"),
                instant(row, "happened_at"),
                json.readValue(row.getBytes("fact"), Fact.class));
        return new RecordedFact(row.getLong("sequence"), row.getLong("position"), instant(row, "recorded_at"), event);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
