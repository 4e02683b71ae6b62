package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.local.run.Door;

/** The process is killed on the way, three times, or stopped; what was acknowledged is there, and nothing twice. */
class KilledProcessTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHUNK = 100;
    private static final List<Integer> KILLED_AT = List.of(700, 1_400, 2_100);

    private final PermitFile file = new PermitFile("WABO");
    private final Posting posting = new Posting();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    @Test
    void theFiguresAreThoseOfAnUndisturbedImport() throws Exception {
        List<String> lines = file.lines();
        try (TiendoProcess tiendo = TiendoProcess.start(folder)) {
            int line = 0;
            for (int stop : KILLED_AT) {
                line = post(tiendo, lines.subList(0, stop), line);
                line = endWhilePosting(tiendo, lines, line, tiendo::kill);
                tiendo.restart();
            }
            post(tiendo, lines, line);
            tiendo.awaitRead(2_783);
            file.assertAnswered(path -> get(tiendo, path));

            post(tiendo, lines, 0);
            tiendo.awaitRead(2_783);
            file.assertAnswered(path -> get(tiendo, path));
        }
    }

    @Test
    void whatIsStoppedWhileEventsComeStopsInTimeAndLosesNothing() throws Exception {
        List<String> lines = file.lines();
        try (TiendoProcess tiendo = TiendoProcess.start(folder)) {
            int line = post(tiendo, lines.subList(0, KILLED_AT.getFirst()), 0);
            line = endWhilePosting(tiendo, lines, line, tiendo::stop);
            tiendo.restart();
            post(tiendo, lines, line);
            tiendo.awaitRead(2_783);
            file.assertAnswered(path -> get(tiendo, path));
        }
    }

    /** How a process ends. */
    private interface End {
        void come() throws InterruptedException;
    }

    /** @return the first line that is not acknowledged */
    private int endWhilePosting(TiendoProcess tiendo, List<String> lines, int from, End end) throws Exception {
        CompletableFuture<Integer> reached = CompletableFuture.supplyAsync(() -> {
            try {
                return post(tiendo, lines, from);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        end.come();
        return reached.get();
    }

    /** Posts line by line in chunks until the end or until nobody answers. */
    private int post(TiendoProcess tiendo, List<String> lines, int from) throws IOException, InterruptedException {
        int line = from;
        while (line < lines.size()) {
            int end = Math.min(line + CHUNK, lines.size());
            HttpResponse<String> answer;
            try {
                answer = posting.stream(tiendo.url(Door.COMMAND), lines.subList(line, end));
            } catch (IOException broken) {
                return line;
            }
            if (answer.statusCode() != 202) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                return line
                        + JSON.readTree(answer.body()).path("acknowledgedLines").asInt();
            }
            line = end;
        }
        return line;
    }

    private JsonNode get(TiendoProcess tiendo, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(tiendo.url(Door.QUERY) + path))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
