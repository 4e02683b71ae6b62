package vn.tiendo.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;

/** Feeds of a topic with 3 partitions into a table of numbers. */
final class FeedOnTopic implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final String topic = "feed-" + UUID.randomUUID();
    private final TestDatabase database = TestDatabase.create();
    final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    final MockEnvironment environment = new MockEnvironment();
    private final List<PartitionFeed> running = new ArrayList<>();

    FeedOnTopic() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/feed")
                .load()
                .migrate();
        jdbc.sql("create table seen (partition integer, number integer)").update();
        TestBroker.createTopic(topic);
    }

    /** A handler that stores what it is given in the table. */
    CountingHandler counting() {
        return new CountingHandler(database.dataSource());
    }

    PartitionFeed start(String name, FeedHandler handler) {
        return start(name, handler, TestBroker.address(), database.dataSource());
    }

    /** Starts a feed that reaches its servers in ways that a test can cut. */
    PartitionFeed start(String name, FeedHandler handler, String broker, DataSource source) {
        Map<String, Object> kafka = new HashMap<>(Map.of("bootstrap.servers", broker));
        PartitionFeed feed = new PartitionFeeds(
                        kafka,
                        kafka,
                        JdbcClient.create(source),
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        new SimpleMeterRegistry(),
                        environment,
                        new Clocks(System::nanoTime))
                .feed(settings(name), handler);
        running.add(feed);
        feed.start();
        return feed;
    }

    /** What health says of these feeds. */
    static Health health(PartitionFeed... feeds) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (PartitionFeed feed : feeds) {
            beans.registerSingleton(feed.name(), feed);
        }
        return new FeedHealth(beans.getBeanProvider(PartitionFeed.class)).health();
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    /** Stops the one that was started first. */
    void stop() {
        running.removeFirst().stop();
    }

    FeedSettings settings(String name) {
        return new FeedSettings(name, topic, 1, 100);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    Map<String, String> troubles(String name) {
        return running.stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .orElseThrow()
                .troubles();
    }

    TopicFacts facts() {
        try (Admin admin = TestBroker.admin()) {
            return TopicFacts.of(admin, topic);
        }
    }

    void send(int partition, String... values) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.address()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, partition, new byte[0], value.getBytes(UTF_8)));
            }
        }
    }

    /** Records as a consumer would have fetched them, whether they were sent or not. */
    PartitionRecords fetched(int partition, long offset, String... values) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String value : values) {
            long next = offset + records.size();
            records.add(new ConsumerRecord<>(topic, partition, next, new byte[0], value.getBytes(UTF_8)));
        }
        return new PartitionRecords(partition, records, true);
    }

    void awaitSum(long expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sum()).isEqualTo(expected));
    }

    /** Until so many partitions are known to be read to some instant. */
    void awaitThrough(int partitions) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from feed_position where through is not null")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(partitions));
    }

    long sum() {
        return jdbc.sql("select coalesce(sum(number), 0) from seen")
                .query(Long.class)
                .single();
    }

    long count() {
        return jdbc.sql("select count(*) from seen").query(Long.class).single();
    }

    @Override
    public void close() {
        running.forEach(PartitionFeed::stop);
    }
}
