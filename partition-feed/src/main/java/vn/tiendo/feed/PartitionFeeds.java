package vn.tiendo.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes feeds on the application's own database and broker. */
public final class PartitionFeeds {
    private static final int LONGEST_SILENCE_MILLIS = 10_000;
    private static final int FETCH_BYTES = 4 << 20;
    private static final int BETWEEN_COMMITS_MILLIS = 1_000;
    /** A partition that waits is tried again so often. */
    private static final int POLL_MILLIS = 500;
    /** What stops takes less than five seconds, so that the whole application stops within twenty. */
    private static final int STOPPING_MILLIS = 4_000;
    /** A question that the broker has not answered then is asked again, of a new connection. */
    private static final int ANSWER_MILLIS = 4_000;

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> adminSettings;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final Environment environment;
    private final Clocks clocks;

    PartitionFeeds(
            Map<String, Object> consumerSettings,
            Map<String, Object> adminSettings,
            JdbcClient database,
            TransactionTemplate transactions,
            MeterRegistry meters,
            Environment environment,
            Clocks clocks) {
        this.consumerSettings = consumerSettings;
        this.adminSettings = adminSettings;
        this.database = database;
        this.transactions = transactions;
        this.meters = meters;
        this.environment = environment;
        this.clocks = clocks;
    }

    /** A feed that starts and stops with the application when it is a bean. */
    public PartitionFeed feed(FeedSettings settings, FeedHandler handler) {
        FeedPositions positions = new FeedPositions(database);
        FeedState state = new FeedState(settings.topic(), System::nanoTime);
        BatchApplier applier = new BatchApplier(settings, handler, positions, transactions, meters);
        measure(settings, state);
        return new PartitionFeed(settings, state, () -> run(settings, positions, applier, state));
    }

    private void measure(FeedSettings settings, FeedState state) {
        Gauge.builder("tiendo.feed.lag", state, FeedState::lag)
                .tag("feed", settings.name())
                .description("records not yet applied")
                .register(meters);
        TimeGauge.builder("tiendo.feed.behind", () -> state.behind().toMillis(), TimeUnit.MILLISECONDS)
                .tag("feed", settings.name())
                .description("least age of the oldest record not yet applied")
                .register(meters);
        Gauge.builder("tiendo.feed.troubles", () -> state.troubles().size())
                .tag("feed", settings.name())
                .description("partitions that stand still, and servers that do not answer")
                .register(meters);
    }

    private FeedRun run(FeedSettings settings, FeedPositions positions, BatchApplier applier, FeedState state) {
        Admin admin = Admin.create(adminSettings());
        String adopted = environment.getProperty("tiendo.feed." + settings.name() + ".adopt", "");
        StartingPoint startingPoint = new StartingPoint(settings, positions, admin, adopted);
        FeedListener listener = new FeedListener(settings, startingPoint, applier, state, clocks);
        FeedWatch watch = new FeedWatch(settings, positions, listener, admin, state, InstantSource.system());
        return new FeedRun(container(settings, listener), watch, admin);
    }

    private Map<String, Object> adminSettings() {
        Map<String, Object> all = new HashMap<>(adminSettings);
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return all;
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> container(FeedSettings settings, FeedListener listener) {
        ContainerProperties properties = new ContainerProperties(settings.topic());
        properties.setGroupId(settings.name());
        properties.setClientId(settings.name());
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        // for tools only, who need it no sooner; nothing ever waits for it
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(BETWEEN_COMMITS_MILLIS);
        properties.setSyncCommits(false);
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        properties.setPollTimeout(POLL_MILLIS);
        properties.setShutdownTimeout(STOPPING_MILLIS);
        var container = new ConcurrentMessageListenerContainer<>(
                new FeedConsumers(consumerSettings(settings), listener), properties);
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
