package vn.tiendo.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.local.run.Door;

/** What one service says of itself. */
record ApiDocument(Door door, JsonNode root) {
    private static final Set<String> OPEN = Set.of("allOf", "$id", "additionalProperties");

    static ApiDocument of(Door door, String text) {
        return new ApiDocument(door, JsonMapper.shared().readTree(text));
    }

    /** Its operations, in order. */
    Stream<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                this, path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue())));
    }

    /** What a reference points at; the node itself where it is none. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** The name by which it refers to its own parts from elsewhere. */
    String name() {
        return "urn:tiendo:" + root.at("/info/title").asString();
    }

    /**
     * Its schemas, where nothing may stand in an answer that they do not name: a property too many is a lie too. They refer
     * to each other by {@link #schema(String)}.
     */
    String closedSchemas() {
        ObjectNode closed = JsonMapper.shared().createObjectNode();
        closed.set("$defs", root.at("/components/schemas").deepCopy());
        closed.path("$defs").valueStream().map(ObjectNode.class::cast).forEach(schema -> {
            schema.remove("discriminator");
            if (schema.has("properties") && OPEN.stream().noneMatch(schema::has)) {
                schema.put("additionalProperties", false);
            }
        });
        return referring(closed);
    }

    /** A schema as JSON whose references lead to the closed ones. */
    String referring(JsonNode schema) {
        return schema.toString().replace("\"#/components/schemas/", "\"" + schema(""));
    }

    /** Where a closed schema is found by its name. */
    String schema(String schema) {
        return name() + "#/$defs/" + schema;
    }

    /**
     * One address with one method.
     *
     * @param said its description
     */
    record Operation(ApiDocument document, String path, String method, JsonNode said) {
        @Override
        public String toString() {
            return document.door() + " " + method + " " + path;
        }

        List<JsonNode> parameters() {
            return said.path("parameters").valueStream().toList();
        }
    }
}
