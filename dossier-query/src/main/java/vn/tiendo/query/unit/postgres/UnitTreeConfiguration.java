package vn.tiendo.query.unit.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitTree;

/** Units: those that have figures, and those that are registered. */
@Configuration(proxyBeanMethods = false)
class UnitTreeConfiguration {
    @Bean
    UnitTree unitTree(JdbcClient jdbc, Books books) {
        return new PostgresUnitTree(jdbc, books);
    }

    @Bean
    UnitRegister unitRegister(JdbcClient jdbc, TransactionTemplate transactions, AuditTrail trail) {
        return new RegistrationTables(jdbc, transactions, trail);
    }
}
