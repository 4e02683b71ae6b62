package vn.tiendo.query.changes.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.changes.StoredFacts;

/** Facts by when they were stored, and which of them folds had in them. */
@Configuration(proxyBeanMethods = false)
class StoredFactsConfiguration {
    @Bean
    StoredFacts storedFacts(JdbcClient database) {
        return new PostgresStoredFacts(database);
    }

    @Bean
    KeptFolds keptFolds(JdbcClient database) {
        return new KeptFolds(database);
    }
}
