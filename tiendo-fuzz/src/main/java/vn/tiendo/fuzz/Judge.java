package vn.tiendo.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.tiendo.fuzz.ApiDocument.Operation;

/** Whether an answer is one that is documented. */
final class Judge {
    private static final int FAILED = 400;
    private static final int BROKEN = 500;
    private static final int LATER = 503;
    private static final String PROBLEM = "application/problem+json";

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Judge(List<ApiDocument> documents) {
        Map<String, String> texts =
                documents.stream().collect(Collectors.toMap(ApiDocument::name, ApiDocument::closedSchemas));
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** What is wrong with an answer; empty where nothing is. */
    Optional<String> fault(Probe probe, Answer answer) {
        if (answer.status() >= BROKEN && answer.status() != LATER) {
            return Optional.of("a fault of the service");
        }
        if (answer.status() == LATER && answer.header("Retry-After").isEmpty()) {
            return Optional.of("503 without Retry-After");
        }
        return probe.astray() ? astray(probe, answer) : documented(probe.operation(), answer);
    }

    /** Whatever it reached, a refusal is a problem. */
    private Optional<String> astray(Probe probe, Answer answer) {
        boolean told = answer.status() >= FAILED && !probe.method().equals("HEAD") && answer.content().length > 0;
        return !told
                ? Optional.empty()
                : answer.type().equals(PROBLEM)
                        ? against("{\"$ref\":\"" + probe.operation().document().schema("Problem") + "\"}", answer)
                        : Optional.of("a refusal as " + answer.type());
    }

    private Optional<String> documented(Operation operation, Answer answer) {
        JsonNode response = operation
                .document()
                .resolved(operation.said().path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return Optional.of("status " + answer.status() + " is not documented");
        }
        if (operation.method().equals("HEAD") || !response.has("content") && answer.content().length == 0) {
            return Optional.empty();
        }
        JsonNode media = response.path("content").path(answer.type());
        if (media.isMissingNode()) {
            return Optional.of("media type " + answer.type() + " is not documented for " + answer.status());
        }
        return media.has("schema") && answer.isJson()
                ? against(operation.document().referring(media.get("schema")), answer)
                : Optional.empty();
    }

    private Optional<String> against(String schema, Answer answer) {
        List<Error> errors = compiled.computeIfAbsent(schema, one -> registry.getSchema(one, InputFormat.JSON))
                .validate(new String(answer.content(), StandardCharsets.UTF_8), InputFormat.JSON);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("not as its schema says: "
                        + errors.stream().limit(3).map(Error::toString).collect(Collectors.joining("; ")));
    }
}
