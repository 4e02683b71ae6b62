package vn.tiendo.query.dossier.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.DossierRegister;

/** Keeps dossiers as the feed tells of them. */
@Configuration(proxyBeanMethods = false)
class DossierWritingConfiguration {
    @Bean
    DossierRegister dossierRegister(JdbcClient database) {
        return new DossierTables(database);
    }
}
