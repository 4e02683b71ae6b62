package vn.tiendo.local.importer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.local.importer.Acknowledgement.RefusedLine;
import vn.tiendo.local.importer.Answer.Acknowledged;
import vn.tiendo.local.importer.Answer.Rejected;
import vn.tiendo.local.importer.Answer.Unavailable;
import vn.tiendo.local.token.Token;

/** The door that every sender of events uses, {@code POST /api/v1/dossier-events}. */
final class EventDoor implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** After this long without an answer a request is taken for lost. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final URI address;
    private final Token token;

    /** @param installation where it answers, such as {@code http://127.0.0.1:8081} */
    EventDoor(URI installation, Token token) {
        this.token = token;
        address = URI.create(installation.toString().replaceAll("/+$", "") + "/api/v1/dossier-events");
    }

    Answer post(EventBatch batch) throws InterruptedException {
        try {
            return answer(client.send(request(batch), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (HttpTimeoutException late) {
            return new Unavailable("no answer from " + address, Duration.ZERO);
        } catch (ConnectException absent) {
            return new Unavailable("no connection to " + address, Duration.ZERO);
        } catch (IOException broken) {
            return new Unavailable("the connection to " + address + " broke: " + broken.getMessage(), Duration.ZERO);
        }
    }

    private HttpRequest request(EventBatch batch) {
        return token.to(HttpRequest.newBuilder(address))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()))
                .build();
    }

    /** Codes of the 500s and 429 pass; of those of the 400s the same request gets the same again. */
    private static Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 202) {
            return acknowledged(response.body());
        }
        String why = "answer " + status + problem(response.body());
        return status == 429 || status >= 500 ? new Unavailable(why, retryAfter(response)) : new Rejected(why);
    }

    /** What answers otherwise than a door does is not one. */
    private static Answer acknowledged(byte[] body) {
        try {
            return JSON.readValue(body, Taken.class).acknowledged();
        } catch (JacksonException strange) {
            return new Rejected("the answer is not that of a Tiendo: " + strange.getOriginalMessage());
        }
    }

    private static String problem(byte[] body) {
        try {
            return JSON.readValue(body, Problem.class).text();
        } catch (JacksonException none) {
            return "";
        }
    }

    /** In whole seconds; the other form, a date, is not used by Tiendo. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private record Taken(
            long accepted, long refused, @Nullable List<Line> errors) {
        Acknowledged acknowledged() {
            return new Acknowledged(accepted, refused, errors == null ? List.of() : lines(errors));
        }

        private static List<RefusedLine> lines(List<Line> lines) {
            return lines.stream().map(Line::refused).toList();
        }
    }

    private record Line(
            long line,
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {
        RefusedLine refused() {
            return new RefusedLine(line, text(pointer), text(code), text(message));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Problem details, RFC 9457. */
    private record Problem(@Nullable String title, @Nullable String detail) {
        String text() {
            return Optional.ofNullable(detail)
                    .or(() -> Optional.ofNullable(title))
                    .map(": "::concat)
                    .orElse("");
        }
    }
}
