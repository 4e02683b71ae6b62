package vn.tiendo.query.dossier.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.Projection;

/** Keeps dossiers as the feed tells of them. */
@Configuration(proxyBeanMethods = false)
class DossierWritingConfiguration {
    @Bean
    DossierRegister dossierRegister(JdbcClient database) {
        return new DossierTables(database);
    }

    @Bean
    Projection timelines(JdbcClient database) {
        return new TimelineTable(database);
    }

    @Bean
    Projection formerUnits(JdbcClient database) {
        return new FormerUnitTable(database);
    }

    @Bean
    Projection anomalies(JdbcClient database) {
        return new AnomalyTable(database);
    }

    @Bean
    Projection lateStatements(JdbcClient database) {
        return new LateStatementTable(database);
    }
}
