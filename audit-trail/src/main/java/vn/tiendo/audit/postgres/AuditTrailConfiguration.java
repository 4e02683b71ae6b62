package vn.tiendo.audit.postgres;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.Signatory;

/** The trail in the application's own database, which has the table {@code audit_entry}. */
@Configuration(proxyBeanMethods = false)
public class AuditTrailConfiguration {
    @Bean
    PostgresAuditTrail auditTrail(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Signatory signatory,
            @Value("${spring.application.name}") String application) {
        return new PostgresAuditTrail(database, new TransactionTemplate(transactions), signatory, application);
    }
}
