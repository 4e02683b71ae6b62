package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Ports;

/** A whole installation on embedded servers. Tests share it, and keep apart by telling of different dossiers. */
final class LiveTiendo {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Installation installation;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Posting posting = new Posting();

    private LiveTiendo(Installation installation) {
        this.installation = installation;
    }

    /** The installation of this JVM, started at the first use and stopped with the JVM. */
    static LiveTiendo shared() {
        return Shared.TIENDO;
    }

    Installation installation() {
        return installation;
    }

    /** Posts over HTTP; all lines must be taken. */
    void tell(List<String> lines) {
        try {
            HttpResponse<String> answer = posting.stream(installation.url(Door.COMMAND), lines);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(JSON.readTree(answer.body()).required("accepted").asInt())
                    .as(answer.body())
                    .isEqualTo(lines.size());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void tellOverKafka(List<String> lines) {
        Posting.toKafka(installation.kafka(), lines);
    }

    /** Waits until everything that was acknowledged is in the figures of the query side. */
    void awaitRead() {
        Databases databases = new Databases(installation);
        await().atMost(PATIENCE).until(databases::everythingRecorded);
        long position = databases.lastPosition();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(Door.QUERY, "/api/v1/units/H01/progress?period=2023")
                                .path("position")
                                .asLong())
                        .isGreaterThanOrEqualTo(position));
    }

    /** Waits until it is in the rankings too. */
    void awaitRanked() {
        awaitRead();
        long position = new Databases(installation).lastPosition();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(Door.INDEX, "/api/v1/ranking")
                                .required("position")
                                .asLong())
                        .isGreaterThanOrEqualTo(position));
    }

    /** The JSON that a path answers with 200. */
    JsonNode get(Door door, String path) {
        HttpResponse<String> answer = ask(door, path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The JSON that is answered to a JSON. */
    JsonNode post(Door door, String path, String json) {
        return sendJson("POST", door, path, json);
    }

    /** The JSON that is answered to a JSON. */
    JsonNode put(Door door, String path, String json) {
        return sendJson("PUT", door, path, json);
    }

    private JsonNode sendJson(String method, Door door, String path, String json) {
        HttpResponse<String> answer = send(request(door, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> ask(Door door, String path) {
        return send(request(door, path));
    }

    private HttpRequest.Builder request(Door door, String path) {
        return HttpRequest.newBuilder(URI.create(installation.url(door) + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made at the first use. */
    private static final class Shared {
        private static final LiveTiendo TIENDO = start();

        private static LiveTiendo start() {
            try {
                Path folder = Files.createTempDirectory("tiendo-live");
                Installation installation = Installation.start(folder, Ports.free());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(installation)));
                return new LiveTiendo(installation);
            } catch (Exception e) {
                throw new IllegalStateException("Tiendo does not start", e);
            }
        }

        private static void close(Installation installation) {
            try {
                installation.close();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
