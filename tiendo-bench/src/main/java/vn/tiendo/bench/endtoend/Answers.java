package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one application answers over HTTP. */
public final class Answers {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;

    /** @param address without a slash at the end */
    public Answers(String address) {
        this.address = address;
    }

    /** The JSON behind a path; anything but a 200 is a failure. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new IOException("%s%s: answer %d %s".formatted(address, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** Whether a path answers with a 200. */
    boolean isThere(String path) throws IOException, InterruptedException {
        return ask(path).statusCode() == 200;
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
