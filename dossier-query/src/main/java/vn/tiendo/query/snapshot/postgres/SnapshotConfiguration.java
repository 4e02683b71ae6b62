package vn.tiendo.query.snapshot.postgres;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tiendo.query.snapshot.Snapshot;

/** Answers from one state of the store. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {
    @Bean
    Snapshot snapshot(
            JdbcOperations jdbc,
            PlatformTransactionManager transactions,
            @Value("${tiendo.reading.longest-answer}") Duration longestAnswer) {
        return new PostgresSnapshot(jdbc, transactions, longestAnswer);
    }
}
