package vn.tiendo.command.intake.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.BatchReading;
import vn.tiendo.command.intake.BatchReading.Batch;
import vn.tiendo.command.intake.BatchReading.NoBatch;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.Reading;

/** Reads all three modes through one: whatever comes in is judged in its structured form. */
final class JsonLifecycleReader implements LifecycleReader {
    private static final String DATA = "data";

    @Override
    public Reading structured(byte[] json) {
        return switch (StrictJson.parse(json)) {
            case StrictJson.Parsed.Tree(JsonNode root) -> EventReading.read(root);
            case StrictJson.Parsed.Broken(String message) -> EventReading.malformed(message);
        };
    }

    @Override
    public Reading binary(Map<String, String> attributes, byte[] data) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        attributes.forEach(event::put);
        if (new String(data, StandardCharsets.ISO_8859_1).isBlank()) {
            return EventReading.read(event);
        }
        return switch (StrictJson.parse(data)) {
            case StrictJson.Parsed.Tree(JsonNode root) -> EventReading.read(event.set(DATA, root));
            case StrictJson.Parsed.Broken(String message) -> EventReading.malformed("/" + DATA, message);
        };
    }

    @Override
    public BatchReading batch(byte[] json) {
        return switch (StrictJson.parse(json)) {
            case StrictJson.Parsed.Tree(JsonNode root) -> batch(root);
            case StrictJson.Parsed.Broken(String message) -> noBatch(message);
        };
    }

    private static BatchReading batch(JsonNode root) {
        if (!root.isArray() || root.isEmpty()) {
            return noBatch("a batch is a JSON array of at least one event");
        }
        if (root.size() > LONGEST_BATCH) {
            return noBatch("a batch has at most 1000 events; send several, or a stream of application/x-ndjson");
        }
        return new Batch(StreamSupport.stream(root.spliterator(), false)
                .map(EventReading::read)
                .toList());
    }

    private static NoBatch noBatch(String message) {
        return new NoBatch(new Fault(RejectionCode.MALFORMED, "", message));
    }
}
