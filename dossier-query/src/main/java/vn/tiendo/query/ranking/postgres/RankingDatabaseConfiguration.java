package vn.tiendo.query.ranking.postgres;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.ranking.FinalRankingListener;

/** Where published rankings are kept, and who is told that they are final. */
@Configuration(proxyBeanMethods = false)
class RankingDatabaseConfiguration {
    @Bean
    PublishedRankingTables publishedRankings(
            JdbcClient database, JsonMapper json, ObjectProvider<FinalRankingListener> listeners) {
        List<FinalRankingListener> all = listeners.orderedStream().toList();
        return new PublishedRankingTables(database, json, all);
    }
}
