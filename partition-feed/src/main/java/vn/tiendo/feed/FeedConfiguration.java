package vn.tiendo.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.CommonClientConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers {@link PartitionFeeds} to an application, and health under the names {@code feed}, {@code database} and {@code clock}. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
class FeedConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(FeedConfiguration.class);
    private static final int PATIENCE_AT_THE_END_SECONDS = 1;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Bean
    PartitionFeeds partitionFeeds(
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            JdbcClient database,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Environment environment,
            Clocks clocks) {
        return new PartitionFeeds(
                connected(
                        kafka.buildConsumerProperties(),
                        connection.getConsumer().getBootstrapServers()),
                connected(kafka.buildAdminProperties(), connection.getAdmin().getBootstrapServers()),
                database,
                new TransactionTemplate(transactions),
                meters,
                environment,
                clocks);
    }

    private static Map<String, Object> connected(Map<String, Object> settings, List<String> servers) {
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return settings;
    }

    @Bean
    FeedHealth feedHealthIndicator(ObjectProvider<PartitionFeed> feeds) {
        return new FeedHealth(feeds);
    }

    /** What a template has sent and nobody waits for any more does not hold up the end. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer producersThatCloseSoon() {
        return factory -> factory.setPhysicalCloseTimeout(PATIENCE_AT_THE_END_SECONDS);
    }

    /** Spring makes the topics of an application when it starts, once: where the broker was away, they are made when it is back. */
    @Bean
    BackgroundLoop missingTopics(KafkaAdmin broker) {
        AtomicBoolean made = new AtomicBoolean();
        return new BackgroundLoop(
                "missing-topics",
                BETWEEN_LOOKS,
                FlowStatus.LATE,
                (_, _) -> made.set(made.get() || broker.initialize()),
                trouble -> LOG.info("topics cannot be made now: {}", trouble.toString()));
    }

    @Bean
    Turns turns() {
        return new Turns(System::nanoTime);
    }

    @Bean
    Clocks clockHealthIndicator() {
        return new Clocks(System::nanoTime);
    }

    @Bean
    Traces traces(ObjectProvider<OpenTelemetry> telemetry) {
        return telemetry.stream().findFirst().map(Traces::new).orElse(Traces.NONE);
    }

    @Bean
    PartMeters partMeters(
            ObjectProvider<HealthContributorRegistry> health,
            @Value("${management.endpoint.health.group.flow.include:}") List<String> parts) {
        return new PartMeters(health.getIfAvailable(DefaultHealthContributorRegistry::new), parts);
    }

    @Bean
    DatabaseWatch databaseHealthIndicator(JdbcClient database, Turns turns, Clocks clocks) {
        return new DatabaseWatch(database, turns, clocks, InstantSource.system());
    }
}
