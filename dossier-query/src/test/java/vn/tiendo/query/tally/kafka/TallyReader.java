package vn.tiendo.query.tally.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestBroker;

/** Reads {@code progress-tally} as its consumers do: the highest fold of a key, whole folds, partition by partition. */
final class TallyReader implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PARTITIONS = 3;

    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestBroker.address()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    private final Map<Integer, Map<String, CellCounted>> waiting = new HashMap<>();
    private final Map<String, CellCounted> complete = new TreeMap<>();
    private final Map<Integer, FoldComplete> folds = new HashMap<>();
    private final List<String> stray = new ArrayList<>();

    TallyReader() {
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            all.add(new TopicPartition(Topics.PROGRESS_TALLY, partition));
        }
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Reads what has come. */
    TallyReader read() {
        consumer.poll(Duration.ofMillis(500)).forEach(this::apply);
        return this;
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), UTF_8);
        if (key.equals(TallyMessage.FOLD_COMPLETE_KEY)) {
            folds.put(record.partition(), data(record, new TypeReference<Envelope<FoldComplete>>() {}));
            waiting.getOrDefault(record.partition(), Map.of()).forEach(complete::put);
            waiting.remove(record.partition());
        } else {
            CellCounted counted = data(record, new TypeReference<Envelope<CellCounted>>() {});
            waiting.computeIfAbsent(record.partition(), _ -> new HashMap<>())
                    .merge(key, counted, (one, other) -> one.fold() > other.fold() ? one : other);
            notice(record.partition(), key);
        }
    }

    private static <T> T data(ConsumerRecord<byte[], byte[]> record, TypeReference<Envelope<T>> type) {
        return JSON.readValue(record.value(), type).data();
    }

    private void notice(int partition, String key) {
        if (partition != TallyMessages.partition(TallyCell.ofKey(key).unit(), PARTITIONS)) {
            stray.add(key);
        }
    }

    /** The least position of the partitions, 0 while one has told none. */
    long position() {
        return folds.size() < PARTITIONS
                ? 0
                : folds.values().stream()
                        .mapToLong(FoldComplete::position)
                        .min()
                        .orElse(0);
    }

    Map<String, Long> cells() {
        Map<String, Long> cells = new TreeMap<>();
        complete.forEach((key, counted) -> cells.put(key, counted.count()));
        return cells;
    }

    /** Cells on another partition than that of their province. */
    List<String> strayCells() {
        return stray;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
