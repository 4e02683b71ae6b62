package vn.tiendo.index.ranking.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.index.ranking.PublishedRankings;

/** Published rankings on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class RankingDatabaseConfiguration {
    @Bean
    PublishedRankings publishedRankings(JdbcClient database) {
        return new PostgresPublishedRankings(database);
    }
}
