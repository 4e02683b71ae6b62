package vn.tiendo.command.intake.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer that reports success only when all replicas in sync hold an event, and in the order of sending. */
final class SafeProducer {
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 64 << 10;
    private static final long WAITING_BYTES = 32L << 20;
    /** One: while a broker writes, the next batches grow. Where it flushes each to the disk, twice as fast as five. */
    private static final int REQUESTS_AT_ONCE = 1;

    private static final int TRIES = 3;
    /** What is not acknowledged by then was not answered, and is sent again by whoever sent it. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private SafeProducer() {}

    /** @param connection addresses, security and whatever else the installation says of its brokers */
    static Producer<byte[], byte[]> connect(Map<String, Object> connection, IntakeSettings settings) {
        int acknowledgeMs = Math.toIntExact(settings.acknowledgeWithin().toMillis());
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.LZ4.name);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_AT_ONCE);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, WAITING_BYTES);
        configuration.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.blockWithin().toMillis());
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, acknowledgeMs);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, acknowledgeMs / TRIES);
        return new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void close() {
                close(PATIENCE_AT_THE_END);
            }
        };
    }
}
