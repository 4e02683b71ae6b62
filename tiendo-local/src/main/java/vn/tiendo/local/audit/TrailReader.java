package vn.tiendo.local.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.json.EntryJson;
import vn.tiendo.local.token.Token;

/** Reads {@code GET /api/v1/audit} of one application. */
final class TrailReader implements AutoCloseable {
    /** An entry takes 16 kB at most. */
    private static final int ENTRIES = 200;

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final String address;

    /** @param installation where it answers, such as {@code http://127.0.0.1:8081} */
    TrailReader(URI installation) {
        address = installation.toString().replaceAll("/+$", "") + "/api/v1/audit";
    }

    /** Some entries, and the {@code after} of those behind them, null where there are none. */
    record Page(
            String application,
            List<Entry> entries,
            @Nullable Long next) {}

    String address() {
        return address;
    }

    /** @throws NoTrail if nobody answers, or something else than a trail does */
    Page page(long after) throws NoTrail, InterruptedException {
        URI page = URI.create(address + "?after=" + after + "&limit=" + ENTRIES);
        HttpRequest request = Token.ofEnvironment()
                .to(HttpRequest.newBuilder(page).timeout(ANSWER_LIMIT))
                .build();
        try {
            return page(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException away) {
            throw new NoTrail(
                    "no answer from " + address + " (" + away.getClass().getSimpleName() + ")");
        }
    }

    private Page page(HttpResponse<byte[]> response) throws NoTrail {
        if (response.statusCode() != 200) {
            throw new NoTrail("answer " + response.statusCode() + " from " + address);
        }
        try {
            return page(JSON.readTree(response.body()));
        } catch (RuntimeException strange) {
            throw new NoTrail("the answer of " + address + " is not that of a Tiendo: " + strange.getMessage());
        }
    }

    private static Page page(JsonNode json) {
        return new Page(
                json.required("application").stringValue(),
                json.required("items").valueStream().map(EntryJson::read).toList(),
                json.has("next") ? json.get("next").longValue() : null);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
