package vn.tiendo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.fuzz.ApiDocument.Operation;
import vn.tiendo.local.run.Door;

/** The documents are sound, and say of each address what its code says. */
class DocumentsTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<ApiDocument> documents() {
        return Shared.documents().stream();
    }

    static Stream<Operation> operations() {
        return documents().flatMap(ApiDocument::operations);
    }

    private static Schema official(String name) {
        String path = "/schemas/" + name;
        InputStream content = Objects.requireNonNull(DocumentsTest.class.getResourceAsStream(path), path);
        return REGISTRY.getSchema(content, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_openapi_3_1(ApiDocument document) throws Exception {
        Files.writeString(
                Path.of("target", document.door() + ".json"), document.root().toPrettyString());
        assertThat(official("openapi-3.1.json").validate(document.root().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void what_is_no_openapi_is_found() {
        ObjectNode broken = (ObjectNode) Shared.documents().getFirst().root().deepCopy();
        ((ObjectNode) broken.get("info")).remove("title");

        assertThat(official("openapi-3.1.json").validate(broken.toString(), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_schema_in_it_is_one_of_json_schema_2020_12(ApiDocument document) {
        Schema dialect = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        document.root()
                .at("/components/schemas")
                .forEach(schema -> assertThat(dialect.validate(schema.toString(), InputFormat.JSON))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_reference_leads_somewhere(ApiDocument document) {
        assertThat(document.root().findValuesAsString("$ref").stream()
                        .filter(reference -> reference.startsWith("#/components/"))
                        .filter(reference ->
                                document.root().at(reference.substring(1)).isMissingNode()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_operation_has_a_name_of_its_own_and_says_what_it_is_for(ApiDocument document) {
        List<JsonNode> said = document.operations().map(Operation::said).toList();

        assertThat(said.stream().map(operation -> operation.path("operationId").asString()))
                .doesNotHaveDuplicates();
        assertThat(said)
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank());
        Set<String> tags = document.root()
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString())
                .collect(Collectors.toSet());
        assertThat(said)
                .allSatisfy(operation ->
                        assertThat(tags).contains(operation.at("/tags/0").asString()));
    }

    static Stream<Operation> questions() {
        return operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.document().door() != Door.COMMAND)
                .filter(operation -> !operation.path().contains("openapi"));
    }

    /** Whoever asks with a parameter that is not known is told which are. */
    @ParameterizedTest
    @MethodSource("questions")
    void the_parameters_are_those_that_the_address_knows(Operation operation) throws Exception {
        String path = example(operation) + "?unheardOf=1";
        HttpResponse<String> answer =
                Shared.playground().get(operation.document().door(), path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("UNKNOWN_PARAMETER");
        String known = problem.path("detail").asString().replaceFirst(".*there are: ?", "");
        assertThat(parameters(operation, "query")
                        .map(parameter -> parameter.path("name").asString()))
                .containsAll(Arrays.stream(known.split(", "))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String example(Operation operation) {
        return parameters(operation, "path")
                .reduce(
                        operation.path(),
                        (path, parameter) -> path.replace(
                                "{" + parameter.path("name").asString() + "}",
                                parameter.path("example").asString()),
                        (one, _) -> one);
    }

    private static Stream<JsonNode> parameters(Operation operation, String in) {
        return operation.parameters().stream()
                .map(operation.document()::resolved)
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void people_can_read_it_too(ApiDocument document) throws Exception {
        HttpResponse<String> page = Shared.playground().get(document.door(), "/api/v1/openapi.html");

        Files.writeString(Path.of("target", document.door() + ".html"), page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
        assertThat(document.operations()
                        .map(operation -> operation.said().path("operationId").asString()))
                .allSatisfy(name -> assertThat(page.body()).contains("id=\"" + name + "\""));
    }
}
