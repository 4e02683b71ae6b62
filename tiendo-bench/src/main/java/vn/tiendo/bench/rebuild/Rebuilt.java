package vn.tiendo.bench.rebuild;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.Stopwatch;
import vn.tiendo.processes.Ports;

/** The rebuild that one asks dossier-query for: from what it keeps of each dossier, beside the live tables. */
final class Rebuilt implements Contestant {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Ground ground;

    Rebuilt(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Sample turn() throws Exception {
        int port = Ports.free();
        URI rebuilds = URI.create("http://127.0.0.1:" + port + "/api/v1/rebuilds?by=bench");
        try (ConfigurableApplicationContext _ = ground.startQuery(Ground.LIVE, port);
                HttpClient http = HttpClient.newHttpClient()) {
            ground.settle();
            Stopwatch watch = Stopwatch.start(ground.servers());
            JsonNode asked = answer(http, HttpRequest.newBuilder(rebuilds).POST(HttpRequest.BodyPublishers.noBody()));
            JsonNode done = await(
                    http, rebuilds.resolve("/api/v1/rebuilds/" + asked.get("id").asLong()));
            Sample sample = watch.stop(ground.events());
            check(done);
            return sample;
        }
    }

    private static JsonNode await(HttpClient http, URI rebuild) throws IOException, InterruptedException {
        JsonNode answer = answer(http, HttpRequest.newBuilder(rebuild));
        while (!answer.get("state").asString().equals("DONE")) {
            Thread.sleep(PAUSE);
            answer = answer(http, HttpRequest.newBuilder(rebuild));
        }
        return answer;
    }

    private static JsonNode answer(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("answer " + response.statusCode() + " of " + response.uri());
        }
        return JSON.readTree(response.body());
    }

    /** What was counted once more is what was counted before. */
    private static void check(JsonNode done) {
        if (done.get("movedDossiers").asLong() != 0 || done.get("changedCells").asLong() != 0) {
            throw new IllegalStateException("a rebuild counts otherwise: " + done);
        }
    }
}
