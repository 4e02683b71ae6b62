package vn.tiendo.command.ingest.postgres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.ingest.IngestPositions;

/** How far the ingest is. */
@Configuration(proxyBeanMethods = false)
class IngestPositionConfiguration {
    @Bean
    IngestPositions ingestPositions(JdbcClient database) {
        return new IngestPositionTable(database);
    }
}
