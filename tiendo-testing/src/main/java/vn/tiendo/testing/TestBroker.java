package vn.tiendo.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One embedded Kafka broker that all tests of a JVM share; tests take topics or group names of their own. */
public final class TestBroker {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestBroker() {}

    /** The address for {@code spring.kafka.bootstrap-servers}. */
    public static String address() {
        return Server.BROKER.getBrokersAsString();
    }

    /** Makes a topic with 3 partitions. */
    public static void createTopic(String name) {
        createTopic(new NewTopic(name, PARTITIONS, (short) 1));
    }

    /** Makes a topic; it can be written to, and one of the same name from before cannot any more. */
    public static void createTopic(NewTopic topic) {
        try (Admin admin = admin()) {
            finish(admin.createTopics(List.of(topic)).all());
            awaitServed(admin);
        }
    }

    /** Deletes those of these topics that are there; nobody can write to them any more. */
    public static void deleteTopics(Set<String> topics) {
        try (Admin admin = admin()) {
            Set<String> there = new HashSet<>(finish(admin.listTopics().names()));
            there.retainAll(topics);
            finish(admin.deleteTopics(there).all());
            awaitServed(admin);
        }
    }

    /**
     * The broker learns of changes a moment after they were made, and in order: once it serves a topic made later, it
     * knows all before. A producer that is earlier may get its second batch in before its first, which is then refused
     * until its time is over.
     */
    private static void awaitServed(Admin admin) {
        String later = "later-" + Uuid.randomUuid();
        finish(admin.createTopics(List.of(new NewTopic(later, 1, (short) 1))).all());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> finish(admin.listTopics().names()).contains(later));
        finish(admin.listOffsets(Map.of(new TopicPartition(later, 0), OffsetSpec.latest()))
                .all());
        finish(admin.deleteTopics(List.of(later)).all());
    }

    private static <T> T finish(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer as it should", e);
        }
    }

    /** A client for everything else. */
    public static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    /** Started at the first use. */
    private static final class Server {
        private static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("log.cleaner.dedupe.buffer.size", "16777216");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
