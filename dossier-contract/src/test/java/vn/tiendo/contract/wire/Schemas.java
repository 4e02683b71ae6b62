package vn.tiendo.contract.wire;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, one for each topic. */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    static Schema of(String topic) {
        return COMPILED.computeIfAbsent(topic, _ -> REGISTRY.getSchema(file(topic), InputFormat.JSON));
    }

    /** What the schema finds wrong; empty where nothing is. */
    static List<String> errors(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The schema as a document. */
    static JsonNode document(String topic) {
        return JsonMapper.shared().readTree(file(topic));
    }

    private static InputStream file(String topic) {
        String name = "/schemas/" + topic + ".v1.json";
        return Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name);
    }
}
