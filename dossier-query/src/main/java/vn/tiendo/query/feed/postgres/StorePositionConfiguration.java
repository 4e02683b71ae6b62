package vn.tiendo.query.feed.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.feed.StorePositions;

@Configuration(proxyBeanMethods = false)
class StorePositionConfiguration {
    @Bean
    StorePositions storePositions(JdbcClient database) {
        return new StorePositionTable(database);
    }
}
