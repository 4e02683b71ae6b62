package vn.tiendo.faults.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The identity of a fact: told twice it is the same fact. */
public record Told(String dossier, String source, String id) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param line a lifecycle event as shops send it */
    public static Told of(String line) {
        JsonNode event = JSON.readTree(line);
        return new Told(text(event, "subject"), text(event, "source"), text(event, "id"));
    }

    private static String text(JsonNode event, String field) {
        return event.required(field).stringValue();
    }
}
