package vn.tiendo.query.dossier.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.History;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.KnownDossier;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.dossier.KnownFacts;
import vn.tiendo.query.standing.CountedTimeline;

/** Reads one dossier from its rows. */
class PostgresKnownDossiers implements KnownDossiers {
    // dossier_pkey
    private static final String DOSSIER = """
            select progress
            from dossier
            where code = :code
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KnownFacts facts;
    private final DossierRegister register;

    PostgresKnownDossiers(JdbcClient jdbc, JsonMapper json, KnownFacts facts, DossierRegister register) {
        this.jdbc = jdbc;
        this.json = json;
        this.facts = facts;
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
                History.of(facts.of(List.of(code)).getOrDefault(code, List.of())),
                timelines(code));
    }

    private List<CountedTimeline> timelines(DossierCode code) {
        return register.find(List.of(code)).getOrDefault(code, KeptDossier.NONE).timelines();
    }

    private JdbcClient.StatementSpec about(DossierCode code, String statement) {
        return jdbc.sql(statement).param("code", code.value());
    }
}
