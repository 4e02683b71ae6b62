package vn.tiendo.command.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.eventstore.StorePermit;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.command.ingest.LifecycleTail;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.FeedSettings;
import vn.tiendo.feed.PartitionFeed;
import vn.tiendo.feed.PartitionFeeds;
import vn.tiendo.feed.Traces;

/** Reading the topic of lifecycle events. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {
    /** More would hold the lock of the event store longer, and gain little. */
    private static final int MOST_AT_ONCE = 500;

    private static final int TAIL_AT_ONCE = 5_000;

    @Bean
    PartitionFeed lifecycleFeed(
            PartitionFeeds feeds, Ingest ingest, @Value("${tiendo.ingest.concurrency}") int concurrency) {
        return feeds.feed(
                new FeedSettings(IngestPositions.FEED, Topics.DOSSIER_LIFECYCLE, concurrency, MOST_AT_ONCE), ingest);
    }

    @Bean
    Ingest ingest(
            LifecycleReader reader,
            LifecycleWriter writer,
            Dossiers dossiers,
            Rejections rejections,
            KafkaTemplate<byte[], byte[]> kafka,
            LifecyclePartitions partitions,
            StorePermit permit,
            MeterRegistry meters,
            Clock clock,
            Traces traces,
            EventTraces underWay) {
        return new Ingest(
                new RecordReader(reader),
                dossiers,
                rejections,
                writer,
                kafka,
                partitions,
                new Outcomes(meters),
                permit,
                clock,
                traces,
                underWay);
    }

    @Bean
    LifecycleTail lifecycleTail(
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            LifecycleReader reader,
            IngestPositions positions,
            LifecyclePartitions partitions) {
        Map<String, Object> settings = properties.buildConsumerProperties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dossier-command-tail");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, TAIL_AT_ONCE);
        return new KafkaLifecycleTail(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new RecordReader(reader),
                positions,
                partitions);
    }

    @Bean
    LifecyclePartitions lifecyclePartitions(KafkaTemplate<byte[], byte[]> kafka) {
        return new KafkaLifecyclePartitions(kafka);
    }
}
