package vn.tiendo.query.anomaly.postgres;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.RegisteredNames;
import vn.tiendo.query.anomaly.Unregistered;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.unit.UnitRegister;

/** Contradictions, read from what is kept of dossiers. */
@Configuration(proxyBeanMethods = false)
class AnomalyConfiguration {
    @Bean
    Directories directories(UnitRegister units, Rules rules) {
        return () ->
                new RegisteredNames(units.registry(), rules.inForce().promise().catalogue());
    }

    @Bean
    Contradictions contradictions(Books books, @Value("${tiendo.zone}") ZoneId zone) {
        return new Contradictions(books.bit(Book.PORTAL_766), zone);
    }

    @Bean
    Unregistered unregistered(JdbcClient jdbc) {
        return new PostgresUnregistered(jdbc);
    }

    @Bean
    AnomalyCounts anomalyCounts(JdbcClient jdbc, Unregistered unregistered) {
        return new PostgresAnomalyCounts(jdbc, unregistered);
    }
}
