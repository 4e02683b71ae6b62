package vn.tiendo.query.rules.http;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/** A JSON object that is read field by field; what is wrong is gathered, and what is never asked for is unknown. */
final class JsonObject {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    private JsonObject(JsonNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        if (!node.isObject()) {
            faults.at(pointer, Code.INVALID_VALUE, "an object in braces is meant here");
        }
    }

    /** Takes text apart; what is no JSON is refused at once. */
    static JsonObject parse(String text, Faults faults) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root.isMissingNode()) {
                faults.at("", Code.MALFORMED, "there is nothing here; send JSON");
                faults.refuse();
            }
            return new JsonObject(root, "", faults);
        } catch (JacksonException e) {
            faults.at(
                    "",
                    Code.MALFORMED,
                    "this is no JSON, or a name stands twice in an object: " + e.getOriginalMessage());
            faults.refuse();
            throw e;
        }
    }

    /** Where a field of it is. */
    String at(String name) {
        return pointer + "/" + name;
    }

    /** Where it is. */
    String pointer() {
        return pointer;
    }

    Faults faults() {
        return faults;
    }

    /** A field that may be absent; null also where it is wrong, which is told. */
    <T> @Nullable T optional(String name, Function<String, T> parse) {
        JsonNode value = field(name);
        return value == null ? null : parsed(name, value, parse);
    }

    /** A field that must be there; null where it is wrong or missing, which is told. */
    <T> @Nullable T required(String name, Function<String, T> parse) {
        JsonNode value = field(name);
        if (value == null) {
            missing(name);
            return null;
        }
        return parsed(name, value, parse);
    }

    private void missing(String name) {
        if (node.isObject()) {
            faults.at(at(name), Code.MISSING_FIELD, "\"" + name + "\" is missing");
        }
    }

    private @Nullable JsonNode field(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T parsed(String name, JsonNode value, Function<String, T> parse) {
        try {
            if (!value.isString()) {
                throw new IllegalArgumentException("a text in quotation marks is meant here");
            }
            return parse.apply(value.asString());
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.at(at(name), Code.INVALID_VALUE, "\"" + name + "\" cannot be used: " + e.getMessage());
            return null;
        }
    }

    /** The objects of a list that must be there. */
    List<JsonObject> objects(String name) {
        JsonNode list = field(name);
        if (list == null) {
            missing(name);
            return List.of();
        }
        if (!list.isArray()) {
            faults.at(at(name), Code.INVALID_VALUE, "a list in brackets is meant here");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            objects.add(new JsonObject(list.get(i), at(name) + "/" + i, faults));
        }
        return objects;
    }

    /** An object that must be there. */
    @Nullable JsonObject object(String name) {
        JsonNode value = field(name);
        if (value == null) {
            missing(name);
            return null;
        }
        return new JsonObject(value, at(name), faults);
    }

    /** The names of all its fields. */
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** Nothing else is asked for: every other field is unknown. */
    void end() {
        names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.at(at(name), Code.UNKNOWN_FIELD, "there is no such field here"));
    }
}
