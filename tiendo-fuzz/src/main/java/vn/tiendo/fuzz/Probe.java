package vn.tiendo.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.fuzz.ApiDocument.Operation;

/**
 * One request.
 *
 * @param operation that it means
 * @param method that it uses, mostly that of the operation
 * @param address path and query, as they go over the wire
 * @param content null where it has none
 * @param astray whether it may reach something else than the operation: then only the form of a refusal is looked at
 */
record Probe(
        Operation operation,
        String method,
        String address,
        List<Header> headers,
        byte @Nullable [] content,
        boolean astray) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHOWN = 600;
    private static final int TOKEN = 12;

    /** A header. */
    record Header(String name, String value) {
        /** Of a token, as much as tells it from another. */
        @Override
        public String toString() {
            boolean longToken = name.equals("Authorization") && value.length() > TOKEN;
            return name + ": " + (longToken ? "… " + value.substring(value.length() - TOKEN) : value);
        }
    }

    /** Whether it asks for answers of this media type by its name. */
    boolean accepts(String type) {
        return headers.stream()
                .anyMatch(header ->
                        header.name().equals("Accept") && header.value().contains(type));
    }

    HttpRequest at(String server) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + address))
                .timeout(PATIENCE)
                .method(
                        method,
                        content == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(content));
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        return request.build();
    }

    @Override
    public String toString() {
        String shown = content == null ? "" : "\n  " + shortened(new String(content, StandardCharsets.UTF_8));
        return "%s %s %s%s".formatted(method, shortened(address), headers, shown);
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " … (" + text.length() + ")";
    }
}
