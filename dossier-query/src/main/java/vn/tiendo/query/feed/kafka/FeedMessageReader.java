package vn.tiendo.query.feed.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.wire.InstantText;
import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.feed.ProgressReader;

/**
 * Reads records of {@code dossier-events}. Fact and progress are cut out as they came, and not read: most of them are
 * only kept.
 */
final class FeedMessageReader implements ProgressReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantDeserializer()))
            .build();
    private static final String DATA = "data";
    private static final Set<String> EVENTS =
            Arrays.stream(Kind.values()).map(WireType::recorded).collect(Collectors.toUnmodifiableSet());

    /** @throws RuntimeException if the record is not one of ours, which is a bug of its writer */
    FeedMessage read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> fields = fields(record.value());
        String type = text(fields, "type");
        if (type.equals(WireType.POSITION_TOLD)) {
            return new FeedMessage.Told(positionTold(fields));
        }
        return EVENTS.contains(type) ? new FeedMessage.Recorded(recorded(fields)) : new FeedMessage.Unknown(type);
    }

    @Override
    public DossierProgress read(String json) {
        return JSON.readValue(json, DossierProgress.class);
    }

    private static PositionTold positionTold(Map<String, String> fields) {
        Optional<Instant> through =
                Optional.ofNullable(fields.get("data.through")).map(InstantText::parse);
        return new PositionTold(Long.parseLong(text(fields, "data.position")), through.orElse(null));
    }

    private static RecordedEvent recorded(Map<String, String> fields) {
        return new RecordedEvent(
                new DossierCode(text(fields, "data.dossier")),
                Long.parseLong(text(fields, "data.sequence")),
                Long.parseLong(text(fields, "position")),
                InstantText.parse(text(fields, "data.recordedAt")),
                text(fields, "data.source"),
                text(fields, "data.id"),
                InstantText.parse(text(fields, "data.time")),
                text(fields, "data.fact"),
                text(fields, "data.progress"));
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new IllegalArgumentException("a message without " + name);
        }
        return text;
    }

    /** The fields of the envelope by name, those of its data by {@code data.name}; objects and arrays as their JSON. */
    private static Map<String, String> fields(byte[] message) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(message)) {
            expectObject(parser.nextToken());
            collect("", message, parser, fields);
        }
        return fields;
    }

    private static void collect(String prefix, byte[] message, JsonParser parser, Map<String, String> fields) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(DATA)) {
                expectObject(value);
                collect(DATA + ".", message, parser, fields);
            } else if (value.isStructStart()) {
                fields.put(name, cutOut(message, parser));
            } else if (value != JsonToken.VALUE_NULL) {
                fields.put(name, parser.getString());
            }
        }
    }

    private static String cutOut(byte[] message, JsonParser parser) {
        int begin = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        int end = Math.toIntExact(parser.currentLocation().getByteOffset());
        return new String(message, begin, end - begin, UTF_8);
    }

    private static void expectObject(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("not a JSON object: " + token);
        }
    }
}
