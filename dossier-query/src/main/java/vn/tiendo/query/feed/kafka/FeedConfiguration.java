package vn.tiendo.query.feed.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.FeedSettings;
import vn.tiendo.feed.PartitionFeed;
import vn.tiendo.feed.PartitionFeeds;
import vn.tiendo.feed.Traces;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.DossierFeed;
import vn.tiendo.query.feed.StorePositions;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.tally.FoldTraces;

/** Reads what is recorded of dossiers, judges and counts it. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    PartitionFeed dossierEventsFeed(
            PartitionFeeds feeds,
            DossierEventsHandler handler,
            @Value("${tiendo.feed.concurrency}") int concurrency,
            @Value("${tiendo.feed.max-batch}") int maxBatch) {
        return feeds.feed(new FeedSettings("dossier-query", Topics.DOSSIER_EVENTS, concurrency, maxBatch), handler);
    }

    @Bean
    DossierEventsHandler dossierEventsHandler(
            Rules rules,
            DossierRegister dossiers,
            Derivation derivation,
            StorePositions positions,
            KafkaAdmin broker,
            Traces traces,
            FoldTraces underWay,
            MeterRegistry meters) {
        FeedMessageReader reader = new FeedMessageReader();
        DossierFeed feed = new DossierFeed(rules, reader, dossiers, derivation);
        return new DossierEventsHandler(
                reader, feed, new TopicPartitions(broker, positions), positions, traces, underWay, meters);
    }
}
