package vn.tiendo.openapi.http;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document as one page for people, without scripts. */
final class OpenApiPage {
    private static final String REFERENCE = "$ref";

    private final ObjectNode document;
    private final StringBuilder html = new StringBuilder();

    OpenApiPage(ObjectNode document) {
        this.document = document;
    }

    String html() {
        String title = text(document.at("/info/title"));
        html.append("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s · Tiendo</title>
                <link rel="stylesheet" href="openapi.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p>For machines: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
                """.formatted(title, title, text(document.at("/info/description"))));
        contents();
        document.path("tags").forEach(this::section);
        html.append("<section aria-labelledby=\"schemas\"><h2 id=\"schemas\">What answers hold</h2>\n");
        document.at("/components/schemas").properties().forEach(this::schema);
        return html.append("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\"><ul>");
        document.path("tags").forEach(tag -> {
            if (belongs(tag)) {
                html.append("<li><a href=\"#%s\">%s</a></li>".formatted(id(tag), text(tag.path("name"))));
            }
        });
        html.append("<li><a href=\"#schemas\">What answers hold</a></li></ul></nav>\n");
    }

    private static String id(JsonNode tag) {
        return "tag-" + text(tag.path("name"));
    }

    private boolean belongs(JsonNode tag) {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(operation -> belongs(operation, tag));
    }

    private static boolean belongs(JsonNode operation, JsonNode tag) {
        return operation.at("/tags/0").equals(tag.path("name"));
    }

    private void section(JsonNode tag) {
        if (!belongs(tag)) {
            return;
        }
        html.append("<section aria-labelledby=\"%s\"><h2 id=\"%s\">%s</h2>\n<p>%s</p>\n"
                .formatted(id(tag), id(tag), text(tag.path("name")), text(tag.path("description"))));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (belongs(method.getValue(), tag)) {
                    operation(path.getKey(), method.getKey(), method.getValue());
                }
            }
        }
        html.append("</section>\n");
    }

    private void operation(String path, String method, JsonNode operation) {
        html.append("<article><h3 id=\"%s\"><b>%s</b> <code>%s</code></h3>\n<p>%s</p>\n"
                .formatted(
                        text(operation.path("operationId")),
                        method.toUpperCase(Locale.ROOT),
                        HtmlUtils.htmlEscape(path).replace("/", "/<wbr>"),
                        text(operation.path("summary"))));
        roles(operation);
        parameters(operation.path("parameters"));
        operation.at("/requestBody/content").properties().forEach(this::content);
        html.append("<p>Answers:</p><ul>");
        operation.path("responses").properties().forEach(this::response);
        html.append("</ul></article>\n");
    }

    private void parameters(JsonNode parameters) {
        if (!parameters.isEmpty()) {
            html.append("""
                    <div class="scroll" tabindex="0" role="group" aria-label="Parameters"><table><caption>Parameters</caption>
                    <thead><tr><th scope="col">Name</th><th scope="col">Form</th><th scope="col">Meaning</th></tr></thead>
                    <tbody>
                    """);
            parameters.forEach(parameter -> parameter(resolved(parameter)));
            html.append("</tbody></table></div>\n");
        }
    }

    private void roles(JsonNode operation) {
        String roles =
                operation.path("x-roles").valueStream().map(OpenApiPage::text).collect(Collectors.joining(", "));
        html.append("<p>For: %s.</p>\n".formatted(operation.has("security") ? "everybody" : roles));
    }

    private void parameter(JsonNode parameter) {
        boolean required = parameter.path("required").asBoolean(false);
        html.append("<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        text(parameter.path("name")),
                        required ? " (required)" : "",
                        form(parameter.path("schema")),
                        text(parameter.path("description"))));
    }

    private void content(Map.Entry<String, JsonNode> content) {
        html.append("<p>Takes <code>%s</code>:</p>\n".formatted(HtmlUtils.htmlEscape(content.getKey())));
        JsonNode example = content.getValue().path("example");
        if (!example.isMissingNode()) {
            String shown = example.isString() ? example.stringValue() : example.toPrettyString();
            html.append("<pre tabindex=\"0\">%s</pre>\n".formatted(HtmlUtils.htmlEscape(shown)));
        }
    }

    private void response(Map.Entry<String, JsonNode> response) {
        JsonNode answer = resolved(response.getValue());
        String forms = answer.path("content").properties().stream()
                .map(content -> "<code>%s</code> %s"
                        .formatted(content.getKey(), form(content.getValue().path("schema"))))
                .collect(Collectors.joining(", "));
        html.append("<li><b>%s</b> %s %s</li>".formatted(response.getKey(), text(answer.path("description")), forms));
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        html.append("<article><h3 id=\"schema-%s\">%s</h3>\n".formatted(schema.getKey(), schema.getKey()));
        JsonNode properties = schema.getValue().path("properties");
        if (properties.isEmpty()) {
            html.append("<p>%s</p>".formatted(form(schema.getValue())));
        } else {
            html.append("<dl>");
            properties
                    .properties()
                    .forEach(property -> html.append("<dt><code>%s</code>%s</dt><dd>%s %s</dd>"
                            .formatted(
                                    HtmlUtils.htmlEscape(property.getKey()),
                                    isRequired(schema.getValue(), property.getKey()) ? "" : " (may be missing)",
                                    form(property.getValue()),
                                    text(property.getValue().path("description")))));
            html.append("</dl>");
        }
        html.append("</article>\n");
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(required -> required.asString().equals(name));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path(REFERENCE).asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** A schema in a few words. */
    private String form(JsonNode schema) {
        String reference = schema.path(REFERENCE).asString("");
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return "<a href=\"#schema-%s\">%s</a>".formatted(name, name);
        }
        if (schema.has("items")) {
            return "list of " + form(schema.get("items"));
        }
        for (String union : new String[] {"anyOf", "oneOf"}) {
            if (schema.has(union)) {
                return schema.get(union).valueStream().map(this::form).collect(Collectors.joining(" or "));
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().map(OpenApiPage::text).collect(Collectors.joining(", "));
        }
        return text(schema.path("type")) + (schema.has("format") ? ", " + text(schema.get("format")) : "");
    }

    private static String text(JsonNode node) {
        return HtmlUtils.htmlEscape(node.asString(""));
    }
}
