package vn.tiendo.command.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.FeedSettings;
import vn.tiendo.feed.PartitionFeed;
import vn.tiendo.feed.PartitionFeeds;

/** Reading the topic of lifecycle events. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {
    /** More would hold the lock of the event store longer, and gain little. */
    private static final int MOST_AT_ONCE = 500;

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
            MeterRegistry meters,
            Clock clock) {
        Outcomes outcomes = new Outcomes(meters);
        return new Ingest(new RecordReader(reader), dossiers, rejections, writer, kafka, partitions, outcomes, clock);
    }

    @Bean
    LifecyclePartitions lifecyclePartitions(KafkaTemplate<byte[], byte[]> kafka) {
        return new KafkaLifecyclePartitions(kafka);
    }
}
