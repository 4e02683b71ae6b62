package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.History;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.KnownDossier;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.dossier.RecordedFact;
import vn.tiendo.query.standing.CountedTimeline;

/** Reads one dossier from its rows. */
class PostgresKnownDossiers implements KnownDossiers {
    // dossier_pkey
    private static final String DOSSIER = """
            select progress
            from dossier
            where code = :code
            """;

    // dossier_fact_pkey
    private static final String FACTS = """
            select sequence, source, id, happened_at, recorded_at, fact
            from dossier_fact
            where code = :code
            order by sequence
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DossierRegister register;

    PostgresKnownDossiers(JdbcClient jdbc, JsonMapper json, DossierRegister register) {
        this.jdbc = jdbc;
        this.json = json;
        this.register = register;
    }

    @Override
    public Optional<KnownDossier> find(DossierCode code) {
        return about(code, DOSSIER).query((row, _) -> known(code, row)).optional();
    }

    private KnownDossier known(DossierCode code, ResultSet row) throws SQLException {
        return new KnownDossier(
                code,
                json.readValue(row.getBytes("progress"), DossierProgress.class),
                History.of(facts(code)),
                timelines(code));
    }

    private List<RecordedFact> facts(DossierCode code) {
        return about(code, FACTS).query((row, _) -> fact(row)).list();
    }

    private RecordedFact fact(ResultSet row) throws SQLException {
        return new RecordedFact(
                row.getLong("sequence"),
                row.getString("source"),
                row.getString("id"),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                json.readValue(row.getBytes("fact"), Fact.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private List<CountedTimeline> timelines(DossierCode code) {
        return register.find(List.of(code)).getOrDefault(code, KeptDossier.NONE).timelines();
    }

    private JdbcClient.StatementSpec about(DossierCode code, String statement) {
        return jdbc.sql(statement).param("code", code.value());
    }
}
