package vn.tiendo.command.rejection.postgres;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.intake.RejectionSink;
import vn.tiendo.command.rejection.GatheringSink;
import vn.tiendo.command.rejection.RejectionOutbox;
import vn.tiendo.command.rejection.Rejections;

/** Holding what could not be used. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RejectionStoreConfiguration {
    @Bean
    RejectionTable rejections(JdbcTemplate statements, JdbcClient database) {
        return new RejectionTable(statements, database);
    }

    @Bean
    RejectionOutbox rejectionOutbox(JdbcClient database, PlatformTransactionManager transactions) {
        return new RejectionOutboxTable(database, new TransactionTemplate(transactions));
    }

    @Bean
    RejectionSink rejectionSink(Rejections rejections) {
        return new GatheringSink(rejections);
    }

    @Bean
    ForgettingEvents forgettingEvents(RejectionTable table, Clock clock) {
        return new ForgettingEvents(table, clock);
    }
}
