package vn.tiendo.index.component.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.index.component.ComponentRegister;

/** Component scores on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ComponentDatabaseConfiguration {
    @Bean
    ComponentRegister componentRegister(
            JdbcClient database, PlatformTransactionManager transactions, AuditTrail trail) {
        return new PostgresComponentRegister(database, new TransactionTemplate(transactions), trail);
    }
}
