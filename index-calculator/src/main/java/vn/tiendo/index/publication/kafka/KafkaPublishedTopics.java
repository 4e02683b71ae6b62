package vn.tiendo.index.publication.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.PublishedTopics;
import vn.tiendo.index.tally.PeriodOnDay;

/** Reads the three topics that are published on, with a consumer of its own, of no group. */
final class KafkaPublishedTopics implements PublishedTopics {
    private static final List<String> TOPICS =
            List.of(Topics.PROVINCE_PROGRESS_INDEX, Topics.PROVINCE_RANKING, Topics.PROVINCE_INDEX_766);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<String, String>> consumers;
    private final JsonMapper json;

    KafkaPublishedTopics(Supplier<Consumer<String, String>> consumers, JsonMapper json) {
        this.consumers = consumers;
        this.json = json;
    }

    @Override
    public void read(java.util.function.Consumer<List<Arrived>> reader) {
        try (Consumer<String, String> consumer = consumers.get()) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                List<Arrived> arrived = new ArrayList<>();
                consumer.poll(POLL).forEach(record -> arrived.add(arrived(record)));
                if (!arrived.isEmpty()) {
                    reader.accept(arrived);
                }
            }
        }
    }

    private Arrived arrived(ConsumerRecord<String, String> record) {
        JsonNode envelope = json.readTree(record.value());
        JsonNode data = envelope.required("data");
        Publication publication = new Publication(
                record.topic(),
                record.key(),
                at(data),
                data.required("sequence").longValue(),
                data.required("final").booleanValue(),
                "",
                record.value());
        ProvinceRanking ranking =
                record.topic().equals(Topics.PROVINCE_RANKING) ? json.treeToValue(data, ProvinceRanking.class) : null;
        return new Arrived(
                publication, ranking, Instant.parse(envelope.required("time").stringValue()));
    }

    /** The whole index is that of the year. */
    private static PeriodOnDay at(JsonNode data) {
        LocalDate asOf = LocalDate.parse(data.required("asOf").stringValue());
        String period = data.path("period").stringValue(Integer.toString(asOf.getYear()));
        return new PeriodOnDay(Period.parse(period), asOf);
    }
}
