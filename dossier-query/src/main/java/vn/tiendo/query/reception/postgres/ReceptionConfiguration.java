package vn.tiendo.query.reception.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.reception.Receptions;

/** Online registrations, kept as they are told and read as of any day. */
@Configuration(proxyBeanMethods = false)
class ReceptionConfiguration {
    @Bean
    Projection onlineRegistrations(JdbcClient database) {
        return new OnlineRegistrationTable(database);
    }

    @Bean
    Receptions receptions(JdbcClient jdbc) {
        return new PostgresReceptions(jdbc);
    }
}
