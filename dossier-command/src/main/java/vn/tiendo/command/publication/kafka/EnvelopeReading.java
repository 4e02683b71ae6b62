package vn.tiendo.command.publication.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.publication.ToldEvents.Last;
import vn.tiendo.contract.wire.InstantText;
import vn.tiendo.contract.wire.WireType;

/** Reads what {@link EnvelopeBytes} wrote: the stored event comes back to the byte. */
final class EnvelopeReading {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] DATA = "\"data\":".getBytes(StandardCharsets.US_ASCII);

    private EnvelopeReading() {}

    /** How far a record tells the store. */
    static Last last(byte[] record) {
        JsonNode envelope = JSON.readTree(record);
        return isTelling(envelope)
                ? new Last(envelope.required("data").required("position").longValue(), null)
                : of(event(envelope, record));
    }

    private static Last of(StoredEvent event) {
        return new Last(event.position(), event);
    }

    /** The event in a record, empty where it only tells how far the store is. */
    static Optional<StoredEvent> event(byte[] record) {
        JsonNode envelope = JSON.readTree(record);
        return isTelling(envelope) ? Optional.empty() : Optional.of(event(envelope, record));
    }

    private static boolean isTelling(JsonNode envelope) {
        return text(envelope, "type").equals(WireType.POSITION_TOLD);
    }

    private static StoredEvent event(JsonNode envelope, byte[] record) {
        return new StoredEvent(
                Long.parseLong(text(envelope, "position")),
                text(envelope, "subject"),
                Integer.parseInt(text(envelope, "sequence")),
                text(envelope, "type"),
                InstantText.parse(text(envelope, "time")),
                InstantText.parse(text(envelope.required("data"), "recordedAt")),
                payload(record));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    /** What stands after the name of the last field, up to the last brace. */
    private static byte[] payload(byte[] record) {
        int start = 0;
        while (!Arrays.equals(record, start, start + DATA.length, DATA, 0, DATA.length)) {
            start++;
        }
        return Arrays.copyOfRange(record, start + DATA.length, record.length - 1);
    }
}
