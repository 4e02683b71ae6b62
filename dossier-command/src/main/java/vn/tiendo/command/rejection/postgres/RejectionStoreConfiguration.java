package vn.tiendo.command.rejection.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.Clocks;

/** Holding what could not be used. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RejectionStoreConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionStoreConfiguration.class);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

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
        return new GatheringSink(rejections, GatheringSink.Limits.USUAL);
    }

    /** Counting them for each who asks would cost the store more the more there are. */
    @Bean
    BackgroundLoop quarantineMeters(Rejections rejections, MeterRegistry meters) {
        return new BackgroundLoop(
                "quarantine-meters",
                BETWEEN_COUNTS,
                BETWEEN_COUNTS,
                new QuarantineMeters(rejections, meters),
                failure -> LOG.debug("rejections cannot be counted now", failure));
    }

    @Bean
    ForgettingEvents forgettingEvents(RejectionTable table, Clock clock, Clocks clocks) {
        return new ForgettingEvents(table, clock, clocks::agree);
    }
}
