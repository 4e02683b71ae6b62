package vn.tiendo.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {
    private static final TopicDescription NO_TOPIC = new TopicDescription("none", false, List.of());

    @TempDir
    private Path folder = Path.of("");

    private final int port = freePort();
    private final int controllerPort = freePort();

    @Test
    void topicsAndMessagesAreThereAfterARestart() throws Exception {
        Uuid before;
        try (LocalBroker broker = LocalBroker.start(folder, port, controllerPort);
                Admin admin = Admin.create(config())) {
            assertThat(broker).isNotNull();
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            before = topicId(admin, "kept");
            send("kept", "42");
        }

        try (LocalBroker broker = LocalBroker.start(folder, port, freePort());
                Admin admin = Admin.create(config())) {
            assertThat(broker).isNotNull();
            assertThat(topicId(admin, "kept")).isEqualTo(before);
            assertThat(first("kept")).isEqualTo("42");
            assertThatExceptionOfType(ExecutionException.class)
                    .as("topics are made only by those who own them")
                    .isThrownBy(() -> topicId(admin, "unknown"))
                    .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static Uuid topicId(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .getOrDefault(topic, NO_TOPIC)
                .topicId();
    }

    private void send(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private String first(String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(30));
            return records.iterator().next().value();
        }
    }

    private Map<String, Object> config() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port, "allow.auto.create.topics", false);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
