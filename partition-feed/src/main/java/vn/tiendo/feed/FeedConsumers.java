package vn.tiendo.feed;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Consumers that try again, before each fetch, the partitions that wait, and that close in time though the broker is away. */
final class FeedConsumers extends DefaultKafkaConsumerFactory<byte[], byte[]> {
    private static final CloseOptions SOON = CloseOptions.timeout(Duration.ofSeconds(2));

    private final FeedListener listener;

    FeedConsumers(Map<String, Object> settings, FeedListener listener) {
        super(settings);
        this.listener = listener;
    }

    @Override
    protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> settings) {
        return new Attentive(settings);
    }

    private final class Attentive extends ExtendedKafkaConsumer {
        Attentive(Map<String, Object> settings) {
            super(settings);
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            listener.beforePoll(this);
            return super.poll(timeout);
        }

        @Override
        public void close() {
            close(SOON);
        }
    }
}
