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
    private static final Set<String> GIVEN = Set.of("unit", "province", "dryRun", "by");

    static Example of(Operation operation, String province) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        List<Header> headers = new ArrayList<>();
        for (JsonNode reference : operation.parameters()) {
            JsonNode parameter = operation.document().resolved(reference);
            String name = parameter.path("name").asString();
            String value = about(province, example(parameter));
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", Value.of(value).written());
                case "header" -> event(name, value, headers);
                default -> {
                    if (parameter.path("required").asBoolean() || GIVEN.contains(name)) {
                        query.add(name + "=" + Value.of(value).written());
                    }
                }
            }
        }
        String address = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Example(operation, address, headers, content(operation, province, headers));
    }

    private static void event(String name, String value, List<Header> headers) {
        if (name.startsWith("ce-")) {
            headers.add(new Header(name, value));
        }
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

    private static String example(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        return text(example.isArray() ? example.get(0) : example);
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
    int ask(String who) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Shared.playground().url(operation.document().door()) + address))
                .method(operation.method(), content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        if (!who.isEmpty()) {
            request.setHeader("Authorization", who);
        }
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
