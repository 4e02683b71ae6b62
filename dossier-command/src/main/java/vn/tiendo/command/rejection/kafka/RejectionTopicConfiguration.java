package vn.tiendo.command.rejection.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.rejection.Discarding;
import vn.tiendo.command.rejection.PuttingBack;
import vn.tiendo.command.rejection.RejectionOutbox;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.FlowStatus;

/** Rejections and the topics they go to. */
@Configuration(proxyBeanMethods = false)
class RejectionTopicConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionTopicConfiguration.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Bean
    BackgroundLoop rejectionRelay(RejectionOutbox outbox, KafkaTemplate<byte[], byte[]> kafka) {
        JsonMapper json = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        return new BackgroundLoop(
                "rejection-relay",
                BETWEEN_LOOKS,
                FlowStatus.STANDSTILL,
                new RejectionRelay(outbox, kafka, json),
                failure -> LOG.warn("rejections are told in a moment", failure));
    }

    @Bean
    HealthIndicator rejectionRelayHealthIndicator(BackgroundLoop rejectionRelay) {
        return rejectionRelay::health;
    }

    @Bean
    PuttingBack puttingBack(Rejections rejections, LifecycleReader reader, LifecycleGateway gateway, AuditTrail trail) {
        return new PuttingBack(rejections, reader, gateway, trail);
    }

    @Bean
    Discarding discarding(Rejections rejections, AuditTrail trail) {
        return new Discarding(rejections, trail);
    }

    @Bean
    NewTopic dossierRejected(
            @Value("${tiendo.kafka.partitions}") int partitions,
            @Value("${tiendo.kafka.replicas}") short replicas,
            @Value("${tiendo.kafka.min-in-sync}") int minInSync) {
        return TopicBuilder.name(Topics.DOSSIER_REJECTED)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(minInSync))
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }
}
