package vn.tiendo.command.intake.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event that tests spoil field by field. */
final class Event {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode root;

    private Event(ObjectNode root) {
        this.root = root;
    }

    /** A faultless event without data. */
    static Event of(String kind) {
        return of(kind, "{}");
    }

    /** A faultless event if the data are. */
    static Event of(String kind, String data) {
        return new Event((ObjectNode) JSON.readTree("""
                {"specversion":"1.0","id":"1","source":"/one-stop-shops/H09","type":"vn.tiendo.dossier.%s.v1",
                 "subject":"H09.12-231002-0041","time":"2023-10-02T01:12:00Z","data":%s}
                """.formatted(kind, data)));
    }

    static Event received() {
        return of("received", """
                {"agencyCode":"H09.12","procedureCode":"1.001193","channel":"ONLINE"}
                """);
    }

    /** @param json of the value */
    Event with(String field, String json) {
        root.set(field, JSON.readTree(json));
        return this;
    }

    /** @param json of the value */
    Event withData(String field, String json) {
        ((ObjectNode) root.get("data")).set(field, JSON.readTree(json));
        return this;
    }

    Event without(String field) {
        root.remove(field);
        return this;
    }

    Event withoutData(String field) {
        ((ObjectNode) root.get("data")).remove(field);
        return this;
    }

    JsonNode json() {
        return root;
    }

    byte[] bytes() {
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
