package vn.tiendo.tests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic from its beginning to its end, as a new consumer would. */
final class CompactedTopic {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CompactedTopic() {}

    /** The data of the last message of each key. */
    static Map<String, JsonNode> read(String brokers, String topic) {
        Map<String, JsonNode> last = new TreeMap<>();
        forEach(
                brokers,
                topic,
                record -> last.put(
                        new String(record.key(), UTF_8),
                        JSON.readTree(record.value()).required("data")));
        return last;
    }

    /** All that its messages say, with their headers. */
    static String text(String brokers, String topic) {
        StringBuilder all = new StringBuilder();
        forEach(brokers, topic, record -> {
            all.append(record.key() == null ? "" : new String(record.key(), UTF_8))
                    .append('\n');
            all.append(record.value() == null ? "" : new String(record.value(), UTF_8))
                    .append('\n');
            record.headers()
                    .forEach(header ->
                            all.append(new String(header.value(), UTF_8)).append('\n'));
        });
        return all.toString();
    }

    private static void forEach(String brokers, String topic, Consumer<ConsumerRecord<byte[], byte[]>> reading) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(reading);
            }
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }
}
