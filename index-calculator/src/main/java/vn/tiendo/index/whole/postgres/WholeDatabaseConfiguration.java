package vn.tiendo.index.whole.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.index.whole.PublishedIndexes;
import vn.tiendo.index.whole.WholeDays;

/** The whole index on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class WholeDatabaseConfiguration {
    @Bean
    WholeDays wholeDays(JdbcClient database) {
        return new PostgresWholeDays(database);
    }

    @Bean
    PublishedIndexes publishedIndexes(JdbcClient database, JsonMapper json) {
        return new PostgresPublishedIndexes(database, json);
    }
}
