package vn.tiendo.query.dossier.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.dossier.KnownFacts;

/** Dossiers one by one, and all of them, read from their rows. */
@Configuration(proxyBeanMethods = false)
class DossierReadingConfiguration {
    @Bean
    KnownFacts knownFacts(JdbcClient jdbc, JsonMapper json) {
        return new PostgresKnownFacts(jdbc, json);
    }

    @Bean
    KnownDossiers knownDossiers(JdbcClient jdbc, JsonMapper json, KnownFacts facts, DossierRegister register) {
        return new PostgresKnownDossiers(jdbc, json, facts, register);
    }

    @Bean
    DossierScan dossierScan(JdbcClient jdbc) {
        return new PostgresDossierScan(jdbc);
    }
}
