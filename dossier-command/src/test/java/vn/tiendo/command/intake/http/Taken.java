package vn.tiendo.command.intake.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies on the topic behind a door. */
final class Taken {
    private Taken() {}

    /** The identifiers of events, in the order of the topic. */
    static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> json(new String(record.value(), StandardCharsets.UTF_8))
                        .get("id")
                        .stringValue())
                .toList();
    }

    static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
