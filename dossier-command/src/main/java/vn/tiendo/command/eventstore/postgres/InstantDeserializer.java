package vn.tiendo.command.eventstore.postgres;

import java.time.Instant;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import vn.tiendo.contract.wire.InstantText;

/** Reads the instants of our own messages, of which each has many. */
final class InstantDeserializer extends FromStringDeserializer<Instant> {
    InstantDeserializer() {
        super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String text, DeserializationContext context) {
        return InstantText.parse(text);
    }
}
