package vn.tiendo.query.alert.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.alert.AlertOutbox;
import vn.tiendo.query.alert.AlertSwitches;
import vn.tiendo.query.alert.Digests;
import vn.tiendo.query.alert.Postbox;
import vn.tiendo.query.alert.Subscriptions;

/** Where alerts are kept, and who is told of them. */
@Configuration(proxyBeanMethods = false)
class AlertTablesConfiguration {
    @Bean
    AlertOutbox alertOutbox(JdbcClient database, TransactionTemplate transactions) {
        return new AlertOutboxTable(database, transactions);
    }

    @Bean
    AlertLedger alertLedger(JdbcClient database) {
        return new AlertLedgerTable(database);
    }

    @Bean
    AlertSwitches alertSwitches(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        return new SwitchTable(database, transactions, trail);
    }

    @Bean
    Subscriptions alertSubscriptions(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        return new SubscriptionTable(database, transactions, trail);
    }

    @Bean
    Postbox alertPostbox(JdbcClient database, TransactionTemplate transactions) {
        return new PostboxTable(database, transactions);
    }

    @Bean
    Digests alertDigests(JdbcClient database) {
        return new DigestTable(database);
    }
}
