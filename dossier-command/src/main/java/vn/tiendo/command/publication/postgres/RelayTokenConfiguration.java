package vn.tiendo.command.publication.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.eventstore.StorePermit;
import vn.tiendo.command.publication.RelayToken;
import vn.tiendo.command.publication.RelayedTopic;
import vn.tiendo.feed.Turn;
import vn.tiendo.feed.Turns;

/** How far the relay is, and with which topic. */
@Configuration(proxyBeanMethods = false)
class RelayTokenConfiguration {
    @Bean
    RelayToken relayToken(JdbcClient database, PlatformTransactionManager transactions, StorePermit permit) {
        return new RelayTokenTable(database, new TransactionTemplate(transactions), permit);
    }

    @Bean
    RelayedTopic relayedTopic(JdbcClient database, PlatformTransactionManager transactions) {
        return new RelayedTopicRow(database, new TransactionTemplate(transactions));
    }

    /** What comes late of a process that lost its turn is known by its sequence. */
    @Bean
    Turn relayTurn(Turns turns) {
        return turns.of(RelayTokenTable.TURN);
    }
}
