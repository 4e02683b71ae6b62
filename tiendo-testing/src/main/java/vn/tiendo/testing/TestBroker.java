package vn.tiendo.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One embedded Kafka broker that all tests of a JVM share; tests take topics or group names of their own. */
public final class TestBroker {
    private static final int PARTITIONS = 3;
    private static final long PATIENCE_SECONDS = 30;

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
            Uuid made =
                    admin.createTopics(List.of(topic)).topicId(topic.name()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!made.equals(known(admin, topic.name())) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("could not create " + topic.name(), e);
        }
    }

    /** The topic of that name that the broker itself knows: it learns of changes a moment after they were made. */
    private static @Nullable Uuid known(Admin admin, String name)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listTopics().namesToListings().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                .filter(listing -> listing.name().equals(name))
                .map(TopicListing::topicId)
                .findFirst()
                .orElse(null);
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
