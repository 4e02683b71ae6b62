package vn.tiendo.query.clearing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.tiendo.access.PassedOn;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.query.clearing.HeldEvents;
import vn.tiendo.query.clearing.NotReached;
import vn.tiendo.query.clearing.RecordingService;
import vn.tiendo.query.clearing.Signature;

/** The service that records facts, asked over HTTP. A person waits for the answer: nothing is waited for longer. */
final class HttpRecordingService implements RecordingService, AutoCloseable {
    private static final String REJECTIONS = "/api/v1/rejections";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#\\s]+(/[^?#\\s]*)?");
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final String address;
    private final Duration patience;
    private final PassedOn passedOn;
    private final HttpClient client;

    /**
     * A client.
     *
     * @param address without a slash at the end; blank where there is no such service
     * @param patience for one answer
     * @param passedOn with what it is asked on behalf of a person
     */
    HttpRecordingService(String address, Duration patience, PassedOn passedOn) {
        this.address = checked(address.strip().replaceFirst("/$", ""));
        this.patience = patience;
        this.passedOn = passedOn;
        client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** A wrong one is noticed at the start, not by whoever fills in the first form. */
    private static String checked(String address) {
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "tiendo.command.url is an address such as http://localhost:8081, not \"" + address + "\"");
        }
        return address;
    }

    @Override
    public boolean isKnown() {
        return !address.isEmpty();
    }

    @Override
    public boolean tell(LifecycleEvent event) {
        HttpResponse<String> answer = send(request("/api/v1/dossier-events")
                .header("Content-Type", Envelope.mediaType())
                .POST(BodyPublishers.ofByteArray(RecordingJson.event(event))));
        return switch (answer.statusCode()) {
            case ACCEPTED -> true;
            case BAD_REQUEST, UNPROCESSABLE -> false;
            default -> throw unusable(answer);
        };
    }

    @Override
    public HeldEvents.Page held(HeldEvents.Wanted wanted) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("source", wanted.source());
        parameters.put("code", wanted.code());
        parameters.put(
                "handling", wanted.handling() == null ? null : wanted.handling().name());
        parameters.put("cursor", wanted.cursor());
        parameters.put("limit", Integer.toString(wanted.limit()));
        return read(REJECTIONS + query(parameters), RecordingJson::page);
    }

    @Override
    public HeldEvents.Pile pile() {
        return read(REJECTIONS + "/summary", RecordingJson::pile);
    }

    @Override
    public List<HeldEvents.Sender> senders() {
        return read(REJECTIONS + "/senders", RecordingJson::senders);
    }

    @Override
    public Handled putBack(long rejection, Signature signature) {
        return handle(rejection, "/retry", signature);
    }

    @Override
    public Handled discard(long rejection, Signature signature) {
        return handle(rejection, "/discard", signature);
    }

    private Handled handle(long rejection, String what, Signature signature) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("by", signature.by());
        parameters.put("reason", signature.why());
        HttpResponse<String> answer = send(
                request(REJECTIONS + "/" + rejection + what + query(parameters)).POST(BodyPublishers.noBody()));
        return switch (answer.statusCode()) {
            case NO_CONTENT -> Handled.DONE;
            case CONFLICT -> Handled.NOT_KEPT;
            case NOT_FOUND -> Handled.UNKNOWN;
            default -> throw unusable(answer);
        };
    }

    private <T> T read(String path, Function<String, T> reading) {
        HttpResponse<String> answer = send(request(path));
        if (answer.statusCode() != OK) {
            throw unusable(answer);
        }
        try {
            return reading.apply(answer.body());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new NotReached("its answer cannot be read", e);
        }
    }

    private static String query(Map<String, @Nullable String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private HttpRequest.Builder request(String path) {
        if (!isKnown()) {
            throw new NotReached("tiendo.command.url is not set");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(patience)
                .header("Accept", "application/json");
        passedOn.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotReached("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached("interrupted", e);
        }
    }

    private NotReached unusable(HttpResponse<String> answer) {
        return new NotReached("%s answers %d".formatted(address, answer.statusCode()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
