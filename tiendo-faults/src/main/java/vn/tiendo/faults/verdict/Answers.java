package vn.tiendo.faults.verdict;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.tests.reference.Progress;

/** What an application answers, compared with what was counted by hand. */
final class Answers {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Answers() {}

    static JsonNode get(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%s: answer %d %s".formatted(address, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** Counts and score of a unit or a province. */
    static boolean agree(JsonNode answer, Progress expected) {
        return answer.required("received").asLong() == expected.received()
                && answer.required("onTime").asLong() == expected.onTime()
                && answer.required("late").asLong() == expected.late()
                && Objects.equals(text(answer, "score"), expected.score());
    }

    static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).stringValue() : null;
    }
}
