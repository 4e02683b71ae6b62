package vn.tiendo.faults.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** As one-stop shops post: a stream of lines; 202 means kept, 503 says how far. */
final class HttpWay implements Way {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int KEPT = 202;
    private static final int LATER = 503;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Supplier<String> address;

    /** @param address of a process that takes events; another each time, where there are more */
    HttpWay(Supplier<String> address) {
        this.address = address;
    }

    @Override
    public int tell(List<String> lines) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.get() + "/api/v1/dossier-events"))
                .header("Content-Type", "application/x-ndjson")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                .build();
        try {
            return kept(http.send(request, HttpResponse.BodyHandlers.ofString()), lines.size());
        } catch (IOException broken) {
            return 0;
        }
    }

    private static int kept(HttpResponse<String> answer, int lines) {
        return switch (answer.statusCode()) {
            case KEPT -> lines;
            case LATER -> JSON.readTree(answer.body()).path("acknowledgedLines").asInt();
            default ->
                throw new IllegalStateException("neither 202 nor 503: " + answer.statusCode() + " " + answer.body());
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
