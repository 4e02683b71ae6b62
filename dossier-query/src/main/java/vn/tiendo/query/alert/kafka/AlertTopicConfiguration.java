package vn.tiendo.query.alert.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.AlertOutbox;
import vn.tiendo.query.alert.AlertWatcher;

/** Relays alerts to their topic. */
@Configuration(proxyBeanMethods = false)
class AlertTopicConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AlertTopicConfiguration.class);
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    NewTopic dossierAlertsTopic(
            @Value("${tiendo.kafka.partitions}") int partitions,
            @Value("${tiendo.kafka.replicas}") int replicas,
            @Value("${tiendo.kafka.min-in-sync}") String minInSync) {
        return TopicBuilder.name(Topics.DOSSIER_ALERTS)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInSync)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }

    /** Alerts are few: the producer of the tally sends them too. */
    @Bean
    BackgroundLoop alertRelay(AlertOutbox outbox, Producer<byte[], byte[]> tallyProducer, MeterRegistry meters) {
        return new BackgroundLoop(
                "alert-relay",
                new Relaying(outbox, tallyProducer, meters),
                failure -> LOG.warn("cannot tell dossier-alerts now", failure));
    }

    @Bean
    AlertWatcher alertRelayWaker(BackgroundLoop alertRelay) {
        return () -> alertRelay.wake(1);
    }
}
