import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps the newest message of every key of a topic of Tiendo in a file: one line each with key, sequence and message.
 *
 * <p>Messages may come more than once: after a break, after a rebalance, when somebody asks for a replay. A message has an
 * effect only if its sequence is higher than the one that is kept for its key, and the effect and the sequence are written
 * together. So each has its effect once, from wherever on the topic is read, and no offsets need to be stored.
 *
 * <p>Usage: {@code java -cp kafka-clients.jar:slf4j-api.jar RankingReader.java localhost:9092 province-ranking rankings.tsv}
 */
public final class RankingReader {
    /** What is kept of a key. */
    record Kept(long sequence, String message) {}

    private final Path file;
    private final Map<String, Kept> kept = new TreeMap<>();

    RankingReader(Path file) throws IOException {
        this.file = file;
        for (String line : Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.<String>of()) {
            String[] cells = line.split("\t", 3);
            kept.put(cells[0], new Kept(Long.parseLong(cells[1]), cells[2]));
        }
    }

    /** Reads the topic up to its present end, and returns how many messages had an effect. */
    public static void main(String[] arguments) throws IOException {
        RankingReader reader = new RankingReader(Path.of(arguments[2]));
        System.out.println(reader.read(arguments[0], arguments[1]) + " new");
    }

    private int read(String servers, String topic) throws IOException {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions); // compacted: at most a few messages for each key
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int effects = 0;
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    effects += take(message) ? 1 : 0;
                }
                write();
            }
            return effects;
        }
    }

    /** False for what is known already. */
    private boolean take(ConsumerRecord<String, String> message) {
        long sequence = Long.parseLong(new String(message.headers().lastHeader("sequence").value(), UTF_8));
        Kept before = kept.get(message.key());
        if (before != null && before.sequence() >= sequence) {
            return false;
        }
        kept.put(message.key(), new Kept(sequence, message.value()));
        return true;
    }

    /** All of it or nothing: a crash leaves the file as it was, and the next run takes the messages again. */
    private void write() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        List<String> lines = new ArrayList<>();
        kept.forEach((key, value) -> lines.add(key + "\t" + value.sequence() + "\t" + value.message()));
        Files.write(next, lines, UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
