package vn.tiendo.index.publication.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.feed.Turn;
import vn.tiendo.feed.Turns;
import vn.tiendo.index.publication.PublicationMemory;
import vn.tiendo.index.publication.Publications;

/** Publications on PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class PublicationDatabaseConfiguration {
    @Bean
    Publications publications(JdbcClient database, PlatformTransactionManager transactions, AuditTrail trail) {
        return new PostgresPublications(database, new TransactionTemplate(transactions), trail);
    }

    @Bean
    PublicationMemory publicationMemory(JdbcClient database) {
        return new PublicationMemoryTable(database);
    }

    /** What is published cannot be taken back. */
    @Bean
    Turn publicationTurn(Turns turns) {
        return turns.ofWhoTells(PostgresPublications.LOCK);
    }
}
