package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;

/** Posts small requests, each again after a pause where the answer is a 503. */
final class Poster {
    private static final int TAKEN = 202;
    private static final int NOT_NOW = 503;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final AtomicLong repeats = new AtomicLong();

    /** @param address where dossier-command answers */
    Poster(String address) {
        door = URI.create(address + "/api/v1/dossier-events");
    }

    /** Returns when it is acknowledged. */
    void post(String mediaType, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == NOT_NOW) {
            repeats.incrementAndGet();
            Thread.sleep(
                    1_000L * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() != TAKEN) {
            throw new IOException("answer %d %s".formatted(answer.statusCode(), answer.body()));
        }
    }

    /** How often the answer was a 503. */
    long repeats() {
        return repeats.get();
    }
}
