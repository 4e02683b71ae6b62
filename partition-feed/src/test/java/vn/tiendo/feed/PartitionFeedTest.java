package vn.tiendo.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;

class PartitionFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String topic = "feed-" + UUID.randomUUID();
    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final MockEnvironment environment = new MockEnvironment();
    private final List<PartitionFeed> running = new ArrayList<>();

    @BeforeEach
    void tables() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/feed")
                .load()
                .migrate();
        jdbc.sql("create table seen (partition integer, number integer)").update();
        TestBroker.createTopic(topic);
    }

    @AfterEach
    void stop() {
        running.forEach(PartitionFeed::stop);
    }

    @Test
    void appliesEveryRecordOnceThoughTheGroupIsForgotten() {
        send(0, "1", "2", "3");
        send(1, "4");
        start("first", new Counting());
        awaitSum(10);
        running.removeFirst().stop();

        send(2, "5");
        start("first", new Counting()); // reads again from the beginning where Kafka's offsets are lost
        awaitSum(15);

        assertThat(count()).isEqualTo(5);
    }

    @Test
    void oldOffsetsAreDroppedUnderTheLock() {
        send(0, "1", "2");
        start("rewound", new Counting());
        awaitSum(3);
        running.removeFirst().stop();
        FeedPositions positions = new FeedPositions(jdbc);
        TransactionTemplate transactions = transactions();
        BatchApplier applier = new BatchApplier(
                settings("rewound"), new Counting(), positions, transactions, new SimpleMeterRegistry());

        applier.apply(facts(), List.of(record(0, 0, "1"), record(0, 1, "2"), record(0, 2, "40")), true);

        assertThat(sum()).isEqualTo(43);
    }

    @Test
    void dataThatTheDatabaseRefusesAreSetAsideAndAllOthersApplied() {
        send(0, "1", "2", "99999999999", "3");
        Counting handler = new Counting();
        start("poison", handler);

        awaitSum(6);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.quarantined).containsExactly("99999999999"));
        assertThat(troubles("poison")).isEmpty();
    }

    @Test
    void aBugStopsItsPartitionAloneAndNamesTheRecord() {
        send(0, "1", "bug", "2");
        send(1, "10");
        start("bug", new Counting());

        awaitSum(11);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(troubles("bug"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains(topic + "-0@1")));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatIsAwayIsWaitedFor() {
        Counting handler = new Counting();
        handler.refusals.set(2);
        send(0, "1", "2");

        start("away", handler);

        awaitSum(3);
        assertThat(handler.refusals.get()).isNegative();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(troubles("away")).isEmpty());
    }

    @Test
    void aTopicMadeAnewStopsUntilItIsAdopted() throws Exception {
        send(0, "1");
        start("anew", new Counting());
        awaitSum(1);
        running.removeFirst().stop();
        String id = recreateTopic();
        send(0, "2");

        start("anew", new Counting());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(troubles("anew"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains("made anew")));
        assertThat(sum()).isEqualTo(1);
        running.removeFirst().stop();

        environment.setProperty("tiendo.feed.anew.adopt", id);
        start("anew", new Counting());
        awaitSum(3);
    }

    @Test
    void throughMovesOnWhereNothingIsLeftToRead() {
        Instant began = Instant.now();
        start("through", new Counting());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from feed_position where through > :began")
                                .param("began", java.sql.Timestamp.from(began))
                                .query(Integer.class)
                                .single())
                        .isEqualTo(3));
    }

    private String recreateTopic() throws InterruptedException, ExecutionException {
        try (Admin admin = TestBroker.admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        }
        TestBroker.createTopic(topic);
        return facts().id();
    }

    private TopicFacts facts() {
        try (Admin admin = TestBroker.admin()) {
            return TopicFacts.of(admin, topic);
        }
    }

    @Test
    void isToldWhetherItReadToTheEnd() {
        Counting handler = new Counting();
        send(0, IntStream.range(0, 250).mapToObj(_ -> "1").toArray(String[]::new));
        start("ends", handler);

        awaitSum(250);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.ends).isEqualTo(Map.of(0, 249L)));
        assertThat(handler.middles.get()).isPositive();
    }

    private ConsumerRecord<byte[], byte[]> record(int partition, long offset, String value) {
        return new ConsumerRecord<>(topic, partition, offset, new byte[0], value.getBytes(UTF_8));
    }

    private void start(String name, FeedHandler handler) {
        Map<String, Object> kafka = new java.util.HashMap<>(Map.of("bootstrap.servers", TestBroker.address()));
        PartitionFeed feed = new PartitionFeeds(
                        kafka, kafka, jdbc, transactions(), new SimpleMeterRegistry(), environment)
                .feed(settings(name), handler);
        running.add(feed);
        feed.start();
    }

    private FeedSettings settings(String name) {
        return new FeedSettings(name, topic, 1, 100);
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    private Map<String, String> troubles(String name) {
        return running.stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .orElseThrow()
                .troubles(Instant.now());
    }

    private void send(int partition, String... values) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.address()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, partition, new byte[0], value.getBytes(UTF_8)));
            }
        }
    }

    private void awaitSum(long expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sum()).isEqualTo(expected));
    }

    private long sum() {
        return jdbc.sql("select coalesce(sum(number), 0) from seen")
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from seen").query(Long.class).single();
    }

    /** Stores the number in each record; "bug" is a bug, and a large number does not fit the column. */
    private final class Counting implements FeedHandler {
        private final JdbcClient transacted = JdbcClient.create(database.dataSource());
        private final List<String> quarantined = new ArrayList<>();
        private final AtomicInteger refusals = new AtomicInteger();
        private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
        private final AtomicInteger middles = new AtomicInteger();

        @Override
        public void apply(List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
            if (refusals.getAndDecrement() > 0) {
                throw new TransientDataAccessResourceException("the database is away");
            }
            if (toTheEnd) {
                ends.merge(records.getLast().partition(), records.getLast().offset(), Math::max);
            } else {
                middles.incrementAndGet();
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                String value = new String(record.value(), UTF_8);
                if (value.equals("bug")) {
                    throw new IllegalStateException("a bug");
                }
                transacted
                        .sql("insert into seen values (:partition, :number::bigint::integer)")
                        .param("partition", record.partition())
                        .param("number", Long.valueOf(value))
                        .update();
            }
        }

        @Override
        public void quarantine(ConsumerRecord<byte[], byte[]> record, DataAccessException refusal) {
            quarantined.add(new String(record.value(), UTF_8));
        }
    }
}
