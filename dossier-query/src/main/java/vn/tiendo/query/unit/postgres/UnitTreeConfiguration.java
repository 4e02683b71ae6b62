package vn.tiendo.query.unit.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.unit.UnitTree;

/** The tree of units, read from the figures. */
@Configuration(proxyBeanMethods = false)
class UnitTreeConfiguration {
    @Bean
    UnitTree unitTree(JdbcClient jdbc, Books books) {
        return new PostgresUnitTree(jdbc, books);
    }
}
