package vn.tiendo.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes feeds on the application's own database and broker. */
public final class PartitionFeeds {
    private static final int LONGEST_SILENCE_MILLIS = 10_000;
    private static final int FETCH_BYTES = 4 << 20;
    private static final int BETWEEN_COMMITS_MILLIS = 1_000;

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> adminSettings;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final Environment environment;

    PartitionFeeds(
            Map<String, Object> consumerSettings,
            Map<String, Object> adminSettings,
            JdbcClient database,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Environment environment) {
        this.consumerSettings = consumerSettings;
        this.adminSettings = adminSettings;
        this.database = database;
        this.transactions = transactions;
        this.meters = meters;
        this.environment = environment;
    }

    /** A feed that starts and stops with the application when it is a bean. */
    public PartitionFeed feed(FeedSettings settings, FeedHandler handler) {
        FeedPositions positions = new FeedPositions(database);
        FeedState state = new FeedState();
        Admin admin = Admin.create(adminSettings);
        BatchApplier applier = new BatchApplier(settings, handler, positions, transactions, meters);
        String adopted = environment.getProperty("tiendo.feed." + settings.name() + ".adopt", "");
        FeedListener listener = new FeedListener(settings, positions, applier, admin, state, adopted);
        Gauge.builder("tiendo.feed.lag", state, FeedState::lag)
                .tag("feed", settings.name())
                .description("records not yet applied")
                .register(meters);
        FeedWatch watch = new FeedWatch(settings, positions, admin, state, InstantSource.system());
        return new PartitionFeed(settings, container(settings, listener), watch, state, admin);
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container(FeedSettings settings, FeedListener listener) {
        ContainerProperties properties = new ContainerProperties(settings.topic());
        properties.setGroupId(settings.name());
        properties.setClientId(settings.name());
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        // for tools only, who need it no sooner
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(BETWEEN_COMMITS_MILLIS);
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<byte[], byte[]>(consumerSettings(settings)), properties);
        container.setConcurrency(settings.concurrency());
        container.setBeanName(settings.name());
        return container;
    }

    private Map<String, Object> consumerSettings(FeedSettings settings) {
        Map<String, Object> all = new HashMap<>(consumerSettings);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxBatch());
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        // whoever writes a topic makes it, with the settings that it needs
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a topic that is made after the start is found within this time
        all.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, LONGEST_SILENCE_MILLIS);
        return all;
    }
}
