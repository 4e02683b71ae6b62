package vn.tiendo.query.ranking.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.feed.FeedHandler;
import vn.tiendo.feed.PartitionRecords;
import vn.tiendo.query.ranking.Told;

/**
 * Hands on the messages of one topic. Types that are not known are passed over, for later revisions may add some.
 *
 * @param type of the messages on the wire
 * @param content what their data are
 * @param intake takes the messages of a batch
 */
record PublishedMessages<T>(JsonMapper json, String type, Class<T> content, Consumer<List<Told<T>>> intake)
        implements FeedHandler {
    @Override
    public void apply(List<PartitionRecords> partitions) {
        List<Told<T>> told = new ArrayList<>();
        partitions.forEach(
                partition -> partition.records().forEach(record -> read(record).ifPresent(told::add)));
        if (!told.isEmpty()) {
            intake.accept(told);
        }
    }

    /** @throws RuntimeException if the record is not one of ours, which is a bug of its writer */
    private Optional<Told<T>> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        JsonNode envelope = json.readTree(record.value());
        if (!type.equals(envelope.path("type").asString(""))) {
            return Optional.empty();
        }
        JsonNode data = envelope.required("data");
        return Optional.of(new Told<>(json.treeToValue(data, content), data.toString()));
    }
}
