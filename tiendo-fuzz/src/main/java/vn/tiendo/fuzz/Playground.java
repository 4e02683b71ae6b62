package vn.tiendo.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Ports;
import vn.tiendo.testing.TestIssuer;

/** An installation of its own with a few of everything in it; it is gone when it is closed. */
final class Playground implements AutoCloseable {
    static final List<Door> SERVICES = List.of(Door.COMMAND, Door.QUERY, Door.INDEX);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final String ISSUER = "tiendo.access.issuer";
    private static final int DOSSIERS = 60;
    private static final int FAILED = 300;
    private static final int NOT_YET = 409;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final TestIssuer issuer;
    private final Installation installation;
    private final People people;

    private Playground(Path folder, TestIssuer issuer, Installation installation) {
        this.folder = folder;
        this.issuer = issuer;
        this.installation = installation;
        this.people = new People(issuer);
    }

    /** Whoever asks it must say who they are. */
    static Playground start() throws Exception {
        TestIssuer issuer = TestIssuer.start();
        Path folder = Files.createTempDirectory("tiendo-fuzz");
        System.setProperty(ISSUER, issuer.address());
        try {
            Playground playground = new Playground(folder, issuer, Installation.start(folder, Ports.free()));
            playground.fill();
            return playground;
        } finally {
            System.clearProperty(ISSUER);
        }
    }

    People people() {
        return people;
    }

    String url(Door door) {
        return installation.url(door);
    }

    List<ApiDocument> documents() throws IOException, InterruptedException {
        List<ApiDocument> documents = new ArrayList<>();
        for (Door door : SERVICES) {
            documents.add(ApiDocument.of(door, get(door, "/api/v1/openapi.json").body()));
        }
        return documents;
    }

    HttpResponse<String> get(Door door, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(door) + path))
                        .header("Authorization", people.anybody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void fill() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= DOSSIERS; number++) {
            lines.addAll(Life.of(number));
        }
        lines.add("{}");
        send("POST", Door.COMMAND, "/api/v1/dossier-events", "application/x-ndjson", String.join("\n", lines));
        awaitRanked();
        send(
                "PUT",
                Door.INDEX,
                "/api/v1/component-scores/2023-10-30",
                "application/json",
                "{\"by\":\"a\",\"items\":[{\"province\":\"H01\",\"transparency\":\"12.5\",\"satisfaction\":\"11\"},{\"province\":\"H29\",\"transparency\":\"9\"}]}");
        for (String unit : List.of(People.OWN, People.FOREIGN)) {
            String outage = "{\"by\":\"a\",\"unit\":\"%s\",\"system\":\"dvc\",\"from\":\"2023-10-02T08:00:00Z\"}";
            send("PUT", Door.QUERY, "/api/v1/outages/of-" + unit, "application/json", outage.formatted(unit));
        }
        send("POST", Door.QUERY, "/api/v1/rebuilds?by=a", "application/json", "");
        send("POST", Door.INDEX, "/api/v1/publications", "application/json", "{\"asOf\":\"2023-10-23\",\"by\":\"a\"}");
    }

    /** What the installation is not ready for, as freezing a day that is not complete, is sent again. */
    private void send(String method, Door door, String path, String type, String content)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(door) + path))
                .header("Content-Type", type)
                .header("Authorization", people.anybody())
                .method(method, HttpRequest.BodyPublishers.ofString(content))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == NOT_YET && System.nanoTime() < end) {
            Thread.sleep(BETWEEN);
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() >= FAILED) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Until what was told is in the ranking. */
    private void awaitRanked() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (received() == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("What was told does not arrive in the ranking");
            }
            Thread.sleep(BETWEEN);
        }
    }

    private long received() throws IOException, InterruptedException {
        String answer =
                get(Door.INDEX, "/api/v1/provinces/H01/index?period=2023").body();
        return JsonMapper.shared().readTree(answer).path("received").asLong();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        installation.close();
        issuer.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
