package vn.tiendo.query.backlog.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.Unregistered;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.ProcessingTimes;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.standing.Books;

/** Lists of dossiers, read from their timelines. */
@Configuration(proxyBeanMethods = false)
class BacklogConfiguration {
    @Bean
    Backlog backlog(JdbcClient jdbc, Books books, Unregistered unregistered, Directories directories) {
        return new PostgresBacklog(jdbc, books, unregistered, directories);
    }

    @Bean
    Queues queues(JdbcClient jdbc, Books books, Unregistered unregistered, Directories directories) {
        return new PostgresQueues(jdbc, books, unregistered, directories);
    }

    @Bean
    ProcessingTimes processingTimes(JdbcClient jdbc, Books books, Unregistered unregistered, Directories directories) {
        return new PostgresProcessingTimes(jdbc, books, unregistered, directories);
    }
}
