package vn.tiendo.openapi.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.openapi.json.Schemas;

/** What one address does with one method of HTTP. Several handlers may share it, by media type or parameter. */
final class Operation {
    private static final Set<Type> NOT_AS_JSON =
            Set.of(Object.class, String.class, void.class, Void.class, SseEmitter.class, Resource.class, byte[].class);
    private static final Set<Integer> ALWAYS = Set.of(400, 406, 500, 503);
    private static final Set<Integer> OF_CONTENTS = Set.of(413, 415);
    private static final int NOT_FOUND = 404;
    private static final int NO_CONTENT = 204;

    private final ObjectNode operation;
    private final Words words;
    private final Schemas schemas;

    Operation(ObjectNode operation, Words words, Schemas schemas) {
        this.operation = operation;
        this.words = words;
        this.schemas = schemas;
    }

    /** What it is for; the package says what it belongs to. */
    void say(Endpoint endpoint, HandlerMethod handler) {
        String before = operation.path("summary").asString("");
        if (!before.contains(endpoint.value())) {
            operation.put("summary", (before + " " + endpoint.value()).strip());
        }
        String[] packages = handler.getBeanType().getPackageName().split("\\.");
        operation.putArray("tags").add(packages[packages.length - 2]);
    }

    void name(RequestMethod method, String path) {
        String name = Arrays.stream(path.replaceFirst("^/api/v\\d+/", "").split("[/{}.-]"))
                .filter(part -> !part.isEmpty())
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        operation.put("operationId", method.name().toLowerCase(Locale.ROOT) + name);
    }

    void ask(List<String> ofPath, Endpoint endpoint) {
        Set<String> known = operation
                .path("parameters")
                .valueStream()
                .map(JsonNode::toString)
                .collect(Collectors.toSet());
        for (String name :
                Stream.concat(ofPath.stream(), Arrays.stream(endpoint.asks())).toList()) {
            if (!words.knowsParameter(name)) {
                throw new IllegalStateException(operation.path("operationId") + ": no word for " + name);
            }
            ObjectNode reference = schemas.reference("parameters", name);
            if (known.add(reference.toString())) {
                operation.withArrayProperty("parameters").add(reference);
            }
        }
    }

    void take(Endpoint endpoint, RequestMappingInfo info) {
        if (endpoint.takes().isEmpty()) {
            return;
        }
        ObjectNode body = operation.withObjectProperty("requestBody").put("required", true);
        JsonNode content = words.content(endpoint.takes());
        for (MediaType type : info.getConsumesCondition().getConsumableMediaTypes()) {
            body.withObjectProperty("content").set(type.toString(), content);
        }
    }

    void answer(Endpoint endpoint, RequestMappingInfo info, HandlerMethod handler) {
        ObjectNode response = operation
                .withObjectProperty("responses")
                .withObjectProperty(Integer.toString(endpoint.status()))
                .put("description", endpoint.status() == NO_CONTENT ? "Done." : "The answer.");
        for (String header : endpoint.headers()) {
            response.withObjectProperty("headers").set(header, schemas.reference("headers", header));
        }
        types(endpoint, handler).forEach(type -> json(response, schemas.of(type)));
        Stream<String> produced = info.getProducesCondition().getProducibleMediaTypes().stream()
                .map(MimeType::toString)
                .filter(type -> !MediaType.APPLICATION_JSON_VALUE.equals(type));
        Stream.concat(produced, Arrays.stream(endpoint.forms())).forEach(type -> form(response, type));
    }

    private static void json(ObjectNode response, ObjectNode schema) {
        ObjectNode media = response.withObjectProperty("content").withObjectProperty(MediaType.APPLICATION_JSON_VALUE);
        JsonNode before = media.get("schema");
        if (before == null) {
            media.set("schema", schema);
        } else if (before.has("anyOf")) {
            ((ArrayNode) before.get("anyOf")).add(schema);
        } else if (!before.equals(schema)) {
            media.putObject("schema").putArray("anyOf").add(before).add(schema);
        }
    }

    private static void form(ObjectNode response, String type) {
        ObjectNode media = response.withObjectProperty("content").withObjectProperty(type.replaceFirst(";.*", ""));
        if (type.startsWith("text/")) {
            media.putObject("schema").put("type", "string");
        }
    }

    private static List<Type> types(Endpoint endpoint, HandlerMethod handler) {
        if (endpoint.answers().length > 0) {
            return List.of(endpoint.answers());
        }
        Type returned = handler.getReturnType().getGenericParameterType();
        Type type = returned instanceof ParameterizedType parameterized
                        && parameterized.getRawType() == ResponseEntity.class
                ? parameterized.getActualTypeArguments()[0]
                : returned;
        return type instanceof WildcardType || NOT_AS_JSON.contains(type) ? List.of() : List.of(type);
    }

    /**
     * Problems are said once for all addresses.
     *
     * @param ofDoors statuses of those who are not let in
     * @param names whether the path names something, which may not be there
     */
    void refuse(Set<Integer> ofDoors, boolean names, Endpoint endpoint) {
        Set<Integer> statuses = new TreeSet<>(ALWAYS);
        statuses.addAll(ofDoors);
        IntStream.of(endpoint.refuses()).forEach(statuses::add);
        if (names) {
            statuses.add(NOT_FOUND);
        }
        if (!endpoint.takes().isEmpty()) {
            statuses.addAll(OF_CONTENTS);
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        statuses.stream()
                .map(status -> Integer.toString(status))
                .forEach(status -> responses.set(status, schemas.reference("responses", status)));
    }
}
