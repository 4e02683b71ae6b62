package vn.tiendo.command;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestBroker;

/** Writes to {@code dossier-lifecycle} as any producer may. */
public final class TestTopic implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Producer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBroker.address()), new ByteArraySerializer(), new ByteArraySerializer());

    public TestTopic() {
        TestApplication.context(); // makes the topic
    }

    /** Sends an event under the key of its dossier. */
    public RecordMetadata send(String dossier, String event) {
        return send(new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, bytes(dossier), bytes(event)));
    }

    /** Sends anything. */
    public RecordMetadata send(byte @Nullable [] key, byte @Nullable [] value) {
        return send(new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, key, value));
    }

    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
