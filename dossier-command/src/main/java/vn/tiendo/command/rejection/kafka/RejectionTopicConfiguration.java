package vn.tiendo.command.rejection.kafka;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.rejection.PuttingBack;
import vn.tiendo.command.rejection.RejectionOutbox;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.contract.wire.Topics;

/** Rejections and the topics they go to. */
@Configuration(proxyBeanMethods = false)
class RejectionTopicConfiguration {
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RejectionRelay rejectionRelay(RejectionOutbox outbox, KafkaTemplate<byte[], byte[]> kafka) {
        JsonMapper json = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        return new RejectionRelay(outbox, kafka, json);
    }

    @Bean
    PuttingBack puttingBack(Rejections rejections, LifecycleReader reader, LifecycleGateway gateway) {
        return new PuttingBack(rejections, reader, gateway);
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
