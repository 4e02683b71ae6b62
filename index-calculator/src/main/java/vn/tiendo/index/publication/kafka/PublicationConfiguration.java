package vn.tiendo.index.publication.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.Clocks;
import vn.tiendo.feed.Turn;
import vn.tiendo.index.publication.JsonText;
import vn.tiendo.index.publication.PublicationMemory;
import vn.tiendo.index.publication.Publications;
import vn.tiendo.index.publication.Publisher;
import vn.tiendo.index.publication.Recollection;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.Tally;

/** What publishes, where to, and how often. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationConfiguration.class);
    /** A day on which all books and periods become final is decided at once, by one statement after the other. */
    private static final Duration LONGEST_PUBLICATION = Duration.ofSeconds(30);

    @Bean
    KafkaAdmin.NewTopics publicationTopics(
            @Value("${tiendo.kafka.partitions}") int partitions,
            @Value("${tiendo.kafka.replicas}") int replicas,
            @Value("${tiendo.kafka.min-in-sync}") int minInSync) {
        return new KafkaAdmin.NewTopics(
                compacted(Topics.PROVINCE_PROGRESS_INDEX, partitions, replicas, minInSync),
                compacted(Topics.PROVINCE_RANKING, partitions, replicas, minInSync));
    }

    private static NewTopic compacted(String name, int partitions, int replicas, int minInSync) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .compact()
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(minInSync))
                .build();
    }

    @Bean
    Publisher publisher(
            Tally tally,
            Publications publications,
            PublishedRankings rankings,
            KafkaTemplate<String, String> kafka,
            JsonMapper json,
            AuditTrail trail,
            MeterRegistry meters) {
        JsonText text = json::writeValueAsString;
        return new Publisher(tally, publications, rankings, new KafkaOutlet(kafka, meters), text, trail);
    }

    @Bean
    Recollection recollection(
            PublicationMemory memory,
            Publications publications,
            PublishedRankings rankings,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            JsonMapper json) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "index-calculator-recollection");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        KafkaPublishedTopics topics = new KafkaPublishedTopics(
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()), json);
        return new Recollection(memory, topics, publications, rankings);
    }

    @Bean
    BackgroundLoop publication(
            Recollection recollection,
            Publisher publisher,
            Clock clock,
            Clocks clocks,
            Turn publicationTurn,
            @Value("${tiendo.publication.interval}") Duration interval) {
        return new BackgroundLoop(
                "publication",
                interval,
                LONGEST_PUBLICATION,
                publicationTurn,
                (_, _) -> {
                    clocks.mustAgree(); // today is published, and kept
                    recollection.ensure();
                    publisher.publish(ZonedDateTime.now(clock));
                },
                trouble -> LOG.warn("publishing goes on in a moment", trouble));
    }

    @Bean
    HealthIndicator publicationHealthIndicator(BackgroundLoop publication) {
        return publication::health;
    }
}
