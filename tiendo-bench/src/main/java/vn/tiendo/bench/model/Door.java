package vn.tiendo.bench.model;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of an application while a read model is made. */
final class Door implements AutoCloseable {
    private static final int FIRST_REFUSAL = 300;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    JsonNode get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    void put(String address, String type, String content) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(content))
                .build());
    }

    void post(String address, Map<String, String> content) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(content)))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IOException(request + " is answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
