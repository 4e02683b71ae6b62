package vn.tiendo.openapi.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.openapi.json.Schemas;

/** Writes the document of all addresses below {@code /api/}, which are those for programs. */
final class OpenApi {
    private static final String FOR_PROGRAMS = "/api/";

    private final Words words;
    private final Doors doors;
    private final ObjectNode document;
    private final Schemas schemas;

    OpenApi(Words words, Doors doors, JsonMapper json) {
        this.words = words;
        this.doors = doors;
        this.document = words.beginning();
        this.schemas = new Schemas(json, (ObjectNode) document.at("/components/schemas"));
        doors.begin(document);
    }

    /** One address with one method of HTTP, and what answers it. */
    private record Mapped(String path, RequestMethod method, RequestMappingInfo info, HandlerMethod handler) {}

    /**
     * The document.
     *
     * @throws IllegalStateException if something asks with a parameter for which there is no word
     */
    ObjectNode of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        handlers.entrySet().stream()
                .flatMap(handler -> mapped(handler.getKey(), handler.getValue()))
                .filter(mapped -> mapped.path().startsWith(FOR_PROGRAMS))
                .sorted(Comparator.comparing(Mapped::path)
                        .thenComparing(Mapped::method)
                        .thenComparing(mapped -> mapped.info().toString()))
                .forEach(this::add);
        return document;
    }

    private static Stream<Mapped> mapped(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Mapped(path, method, info, handler)));
    }

    private void add(Mapped mapped) {
        Endpoint endpoint = mapped.handler().getMethodAnnotation(Endpoint.class);
        if (endpoint == null) {
            return; // a test finds it; the other addresses are to be documented all the same
        }
        ObjectNode operation = document.withObject("/paths")
                .withObjectProperty(mapped.path())
                .withObjectProperty(mapped.method().name().toLowerCase(Locale.ROOT));
        Operation written = new Operation(operation, words, schemas);
        written.say(endpoint, mapped.handler());
        written.name(mapped.method(), mapped.path());
        written.ask(pathParameters(mapped.path()), endpoint);
        written.take(endpoint, mapped.info());
        written.answer(endpoint, mapped.info(), mapped.handler());
        written.refuse(doors.say(mapped.method().name(), mapped.path(), operation), mapped.path().contains("{"), endpoint);
    }

    /** A variable of a path is known by what stands before it: {@code /units/{code}} asks {@code units.code}. */
    private static List<String> pathParameters(String path) {
        String[] parts = path.replaceAll("[{}]", "").split("/");
        String[] written = path.split("/");
        return Stream.iterate(1, place -> place < parts.length, place -> place + 1)
                .filter(place -> written[place].startsWith("{"))
                .map(place -> parts[place - 1] + "." + parts[place])
                .toList();
    }
}
