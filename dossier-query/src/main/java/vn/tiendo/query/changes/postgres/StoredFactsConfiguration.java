package vn.tiendo.query.changes.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.changes.StoredFacts;

/** Facts by when they were stored. */
@Configuration(proxyBeanMethods = false)
class StoredFactsConfiguration {
    @Bean
    StoredFacts storedFacts(JdbcClient database) {
        return new PostgresStoredFacts(database);
    }
}
