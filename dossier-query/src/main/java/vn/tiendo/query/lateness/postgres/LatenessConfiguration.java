package vn.tiendo.query.lateness.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.lateness.Reappointments;
import vn.tiendo.query.standing.Books;

/** What is kept and read of lateness. */
@Configuration(proxyBeanMethods = false)
class LatenessConfiguration {
    @Bean
    Projection lateTurns(JdbcClient database) {
        return new LateTurnTable(database);
    }

    @Bean
    Projection reappointmentTable(JdbcClient database) {
        return new ReappointmentTable(database);
    }

    @Bean
    Reappointments reappointments(JdbcClient jdbc) {
        return new PostgresReappointments(jdbc);
    }

    @Bean
    LateFlows lateFlows(JdbcClient jdbc, Books books) {
        return new PostgresLateFlows(jdbc, books);
    }

    @Bean
    DifferingDossiers differingDossiers(JdbcClient jdbc, JsonMapper json, Books books) {
        return new PostgresDifferingDossiers(jdbc, json, books);
    }
}
