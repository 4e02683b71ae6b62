package vn.tiendo.openapi.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an application says of parameters, contents, headers and problems; its own words go before those that all share. */
final class Words {
    private static final String COMPONENTS = "components";
    private static final String ELSEWHERE = "x-resource";

    private final List<JsonNode> sources;
    private final JsonMapper json;

    /** @param sources the first that knows a word says it */
    Words(List<JsonNode> sources, JsonMapper json) {
        this.sources = sources;
        this.json = json;
    }

    /** The document without addresses. */
    ObjectNode beginning() {
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.set("info", one("/info"));
        document.set("servers", one("/servers"));
        document.set("tags", tags());
        document.putObject("paths");
        ObjectNode components = document.putObject(COMPONENTS);
        for (String part : List.of("schemas", "parameters", "headers", "responses", "securitySchemes")) {
            components.set(part, merged("/" + COMPONENTS + "/" + part));
        }
        return document;
    }

    /** All tags, those of the application first. */
    private ArrayNode tags() {
        ArrayNode tags = json.createArrayNode();
        sources.forEach(source -> source.path("tags").forEach(tag -> tags.add(tag.deepCopy())));
        return tags;
    }

    private ObjectNode merged(String place) {
        ObjectNode merged = json.createObjectNode();
        for (JsonNode source : sources) {
            for (Map.Entry<String, JsonNode> word : source.at(place).properties()) {
                if (!merged.has(word.getKey())) {
                    merged.set(word.getKey(), said(word.getValue()));
                }
            }
        }
        return merged;
    }

    /** What stands in a file of its own is read from there. */
    private JsonNode said(JsonNode word) {
        return whole(json, word.deepCopy());
    }

    /** The same with what it names by {@code x-resource} in its place. */
    static JsonNode whole(JsonMapper json, JsonNode word) {
        if (word.has(ELSEWHERE)) {
            return read(json, word.get(ELSEWHERE).asString());
        }
        if (word instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, whole(json, object.get(name))));
        }
        return word;
    }

    /** Reads a file of the class path. */
    static JsonNode read(JsonMapper json, String path) {
        try (InputStream content = new ClassPathResource(path).getInputStream()) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contents that an address takes, by media type. */
    JsonNode content(String name) {
        return one("/contents/" + name);
    }

    /** Whether there is a word for a parameter. */
    boolean knowsParameter(String name) {
        return find("/components/parameters/" + name).isPresent();
    }

    private JsonNode one(String place) {
        return find(place)
                .map(JsonNode::deepCopy)
                .orElseThrow(() -> new IllegalStateException("There is no word for " + place));
    }

    private Optional<JsonNode> find(String place) {
        return sources.stream()
                .map(source -> source.at(place))
                .filter(word -> !word.isMissingNode())
                .findFirst();
    }
}
