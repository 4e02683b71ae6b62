package vn.tiendo.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the application over HTTP. */
public final class TestClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestClient() {}

    /** @param body null node where there is none */
    public record Answer(int status, String contentType, JsonNode body) {}

    public static Answer get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(TestApplication.address() + path))
                .build());
    }

    /** Posts nothing. */
    public static Answer post(String path) {
        return post(path, "application/json", "");
    }

    public static Answer post(String path, String contentType, String body) {
        return answer(HttpRequest.newBuilder(URI.create(TestApplication.address() + path))
                .header("content-type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("content-type").orElse("");
            return new Answer(response.statusCode(), type, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
