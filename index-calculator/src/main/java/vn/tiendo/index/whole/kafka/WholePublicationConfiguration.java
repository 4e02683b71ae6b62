package vn.tiendo.index.whole.kafka;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.Turn;
import vn.tiendo.index.component.ComponentRegister;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.Recollection;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.whole.PublishedIndexes;
import vn.tiendo.index.whole.WholeDays;
import vn.tiendo.index.whole.WholeIndexes;
import vn.tiendo.index.whole.WholePublisher;

/** What publishes the whole index, where to, and how often. */
@Configuration(proxyBeanMethods = false)
class WholePublicationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(WholePublicationConfiguration.class);
    /** Twenty days are worked out at once. */
    private static final Duration LONGEST_PUBLICATION = Duration.ofSeconds(30);

    @Bean
    KafkaAdmin.NewTopics wholeIndexTopic(
            @Value("${tiendo.kafka.partitions}") int partitions,
            @Value("${tiendo.kafka.replicas}") int replicas,
            @Value("${tiendo.kafka.min-in-sync}") int minInSync) {
        return new KafkaAdmin.NewTopics(TopicBuilder.name(Topics.PROVINCE_INDEX_766)
                .partitions(partitions)
                .replicas(replicas)
                .compact()
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(minInSync))
                .build());
    }

    @Bean
    WholeIndexes wholeIndexes(
            Tally tally,
            PublishedRankings rankings,
            ComponentRegister components,
            PublishedIndexes published,
            FormulaVersions formulas) {
        return new WholeIndexes(tally, rankings, components, published, formulas);
    }

    @Bean
    BackgroundLoop wholePublication(
            WholeIndexes indexes,
            WholeDays days,
            Tally tally,
            Publications publications,
            Recollection recollection,
            JsonMapper json,
            InstantSource clock,
            Turn publicationTurn,
            @Value("${tiendo.publication.interval}") Duration interval) {
        WholePublisher publisher = new WholePublisher(indexes, days, tally, publications, json::writeValueAsString);
        return new BackgroundLoop(
                "whole-publication",
                interval,
                LONGEST_PUBLICATION,
                publicationTurn,
                (_, _) -> {
                    recollection.ensure();
                    publisher.publish(clock.instant());
                },
                trouble -> LOG.warn("publishing the whole index goes on in a moment", trouble));
    }

    @Bean
    HealthIndicator wholePublicationHealthIndicator(BackgroundLoop wholePublication) {
        return wholePublication::health;
    }
}
