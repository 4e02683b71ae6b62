package vn.tiendo.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.tiendo.fuzz.ApiDocument.Operation;
import vn.tiendo.fuzz.Probe.Header;

/**
 * The request that the examples of a document make, about a province and what is in it.
 *
 * @param content empty where there is none
 */
record Example(Operation operation, String address, List<Header> headers, String content) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String EXAMPLE = "H09";
    private static final String DOSSIER = "H09.12-231002-0041";
    private static final String OUTAGE = "dvc-2023-10-02";
    private static final Map<String, String> DOSSIERS =
            Map.of(People.OWN, "H01.05-231002-0005", People.FOREIGN, "H29.05-231002-0006");

    /** Parameters that need not be given, and without which a question is not about a province, or changes too much. */
    private static final Set<String> GIVEN = Set.of("unit", "dryRun");

    static Example of(Operation operation, String province) {
        List<Header> headers = new ArrayList<>();
        String content = content(operation, province, headers);
        parameters(operation, "header")
                .filter(parameter -> name(parameter).startsWith("ce-"))
                .forEach(parameter -> headers.add(new Header(name(parameter), value(parameter, province))));
        return new Example(operation, path(operation, province) + query(operation, province), headers, content);
    }

    private static String path(Operation operation, String province) {
        return parameters(operation, "path")
                .reduce(
                        operation.path(),
                        (path, parameter) -> path.replace("{" + name(parameter) + "}", written(parameter, province)),
                        (one, _) -> one);
    }

    private static String query(Operation operation, String province) {
        String query = parameters(operation, "query")
                .filter(parameter -> parameter.path("required").asBoolean() || GIVEN.contains(name(parameter)))
                .map(parameter -> name(parameter) + "=" + written(parameter, province))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static Stream<JsonNode> parameters(Operation operation, String in) {
        return operation.parameters().stream()
                .map(operation.document()::resolved)
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private static String value(JsonNode parameter, String province) {
        JsonNode example = parameter.path("example");
        return about(province, text(example.isArray() ? example.get(0) : example));
    }

    private static String written(JsonNode parameter, String province) {
        return Value.of(value(parameter, province)).written();
    }

    private static String content(Operation operation, String province, List<Header> headers) {
        return operation.said().at("/requestBody/content").properties().stream()
                .findFirst()
                .map(kind -> {
                    headers.add(new Header("Content-Type", kind.getKey()));
                    return about(province, text(kind.getValue().path("example")));
                })
                .orElse("");
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.stringValue() : example.toString();
    }

    private static String about(String province, String text) {
        return text.replace(DOSSIER, DOSSIERS.get(province))
                .replace(OUTAGE, "of-" + province)
                .replace(EXAMPLE, province);
    }

    /** The status that is answered to somebody. */
    int ask(Playground playground, String who) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(playground.url(operation.document().door()) + address))
                .method(
                        operation.method(),
                        content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        if (!who.isEmpty()) {
            request.setHeader("Authorization", who);
        }
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
