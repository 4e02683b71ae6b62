package vn.tiendo.query.dossier.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.KnownDossiers;

/** Dossiers one by one, and all of them, read from their rows. */
@Configuration(proxyBeanMethods = false)
class DossierReadingConfiguration {
    @Bean
    KnownDossiers knownDossiers(JdbcClient jdbc, JsonMapper json, DossierRegister register) {
        return new PostgresKnownDossiers(jdbc, json, register);
    }

    @Bean
    DossierScan dossierScan(JdbcClient jdbc) {
        return new PostgresDossierScan(jdbc);
    }
}
