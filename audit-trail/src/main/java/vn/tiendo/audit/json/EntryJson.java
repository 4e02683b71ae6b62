package vn.tiendo.audit.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.Seal;

/** Entries as they are answered: with all that is needed to compute their hash once more. */
public final class EntryJson {
    private EntryJson() {}

    public static ObjectNode write(Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("application", entry.application());
        json.put("number", entry.number());
        json.put("at", Seal.text(entry.at()));
        json.put("who", entry.who());
        put(json, "reason", entry.reason());
        json.put("action", entry.action());
        json.put("subject", entry.subject());
        json.set("outcome", CanonicalJson.tree(entry.outcome()));
        if (entry.content() != null) {
            json.set("content", CanonicalJson.tree(entry.content()));
        }
        put(json, "digest", entry.digest());
        json.put("previous", entry.previous());
        json.put("hash", entry.hash());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, text);
        }
    }

    /**
     * Reads what was answered.
     *
     * @throws RuntimeException if it is no entry
     */
    public static Entry read(JsonNode json) {
        return new Entry(
                json.required("application").stringValue(),
                json.required("number").longValue(),
                Instant.parse(json.required("at").stringValue()),
                json.required("who").stringValue(),
                text(json, "reason"),
                json.required("action").stringValue(),
                json.required("subject").stringValue(),
                CanonicalJson.text(json.required("outcome")),
                json.has("content") ? CanonicalJson.text(json.get("content")) : null,
                text(json, "digest"),
                json.required("previous").stringValue(),
                json.required("hash").stringValue());
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.has(name) ? json.get(name).stringValue() : null;
    }
}
