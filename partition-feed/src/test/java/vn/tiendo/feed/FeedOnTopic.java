package vn.tiendo.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
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

    void start(String name, FeedHandler handler) {
        Map<String, Object> kafka = new HashMap<>(Map.of("bootstrap.servers", TestBroker.address()));
        PartitionFeed feed = new PartitionFeeds(
                        kafka, kafka, jdbc, transactions(), new SimpleMeterRegistry(), environment)
                .feed(settings(name), handler);
        running.add(feed);
        feed.start();
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
                .troubles(Instant.now());
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

    void awaitSum(long expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sum()).isEqualTo(expected));
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
