package vn.tiendo.tests.reference;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One lifecycle event as it was told.
 *
 * @param told who told it of which dossier under which id; told again it is the same fact
 * @param time when it happened, in whole microseconds
 */
record Fact(Identity told, Kind kind, Instant time, JsonNode data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Identity(String dossier, String source, String id) {}

    static Fact parse(String line) {
        JsonNode event = JSON.readTree(line);
        Identity told = new Identity(text(event, "subject"), text(event, "source"), text(event, "id"));
        return new Fact(told, Kind.ofType(text(event, "type")), instant(text(event, "time")), event.path("data"));
    }

    String dossier() {
        return told.dossier();
    }

    String source() {
        return told.source();
    }

    String id() {
        return told.id();
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A field that every event of the kind has. */
    String required(String field) {
        return text(data, field);
    }

    /** A field that may be absent; {@code null} is the same as absent. */
    @Nullable String optional(String field) {
        return data.hasNonNull(field) ? text(data, field) : null;
    }

    /** The due date stated by this fact, or null for none. */
    @Nullable Instant dueAt() {
        String text = optional("dueAt");
        return text == null ? null : instant(text);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
