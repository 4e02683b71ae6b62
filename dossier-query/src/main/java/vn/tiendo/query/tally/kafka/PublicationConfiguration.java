package vn.tiendo.query.tally.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.PartitionFeed;
import vn.tiendo.feed.Turn;
import vn.tiendo.query.tally.FoldWatcher;
import vn.tiendo.query.tally.TallyOutbox;
import vn.tiendo.query.tally.ToldTally;

/** Publishes the tally. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationConfiguration.class);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** After a rebuild many cells are sorted before the first is sent, while the database works on it. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    private static final int ANSWER_MILLIS = 4_000;
    /** Of dossier-events, from which everything is counted. */
    private static final String FEED = "dossier-query";

    /** A cell changes often: what is compacted soon is read fast by those who begin, but not before it has been read. */
    @Bean
    NewTopic progressTallyTopic(
            @Value("${tiendo.kafka.partitions}") int partitions,
            @Value("${tiendo.kafka.replicas}") int replicas,
            @Value("${tiendo.kafka.min-in-sync}") String minInSync) {
        return TopicBuilder.name(Topics.PROGRESS_TALLY)
                .partitions(partitions)
                .replicas(replicas)
                .compact()
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInSync)
                .config(
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(Topics.PROGRESS_TALLY_COMPACTION_LAG.toMillis()))
                .config(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(16 << 20))
                .config(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2")
                .build();
    }

    @Bean
    Producer<byte[], byte[]> tallyProducer(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dossier-query-tally");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        // the transaction of the outbox is open meanwhile
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()) {
            /** What is not acknowledged is told again by whoever publishes next. */
            @Override
            public void close() {
                close(PATIENCE_AT_THE_END);
            }
        };
    }

    @Bean
    TallyTopic tallyTopic(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> asking = kafka.buildAdminProperties();
        asking.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        asking.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        asking.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        Map<String, Object> reading = new HashMap<>(kafka.buildConsumerProperties());
        reading.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        reading.put(ConsumerConfig.CLIENT_ID_CONFIG, "dossier-query-continuity");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaTallyTopic(
                Admin.create(asking),
                () -> new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    TallyContinuity tallyContinuity(
            ToldTally tally,
            TallyTopic topic,
            ObjectProvider<PartitionFeed> feeds,
            @Value("${tiendo.tally.adopt:}") String approved) {
        return new TallyContinuity(
                tally,
                topic,
                () -> feeds.stream().filter(feed -> feed.name().equals(FEED)).allMatch(PartitionFeed::hasCaughtUp),
                approved);
    }

    @Bean
    BackgroundLoop tallyPublication(
            TallyContinuity continuity,
            TallyOutbox outbox,
            Producer<byte[], byte[]> tallyProducer,
            Turn tallyPublicationTurn,
            Clock clock,
            MeterRegistry meters) {
        Publication publication = new Publication(continuity, outbox, tallyProducer, new TallyMessages(clock), meters);
        return new BackgroundLoop(
                "tally-publication",
                BETWEEN_LOOKS,
                LONGEST_STATEMENT,
                tallyPublicationTurn,
                publication,
                failure -> LOG.warn("cannot publish now", failure));
    }

    @Bean
    FoldWatcher tallyPublicationWaker(BackgroundLoop tallyPublication) {
        return () -> tallyPublication.wake(1);
    }

    @Bean
    HealthIndicator tallyPublicationHealthIndicator(BackgroundLoop tallyPublication) {
        return tallyPublication::health;
    }
}
