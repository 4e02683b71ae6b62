package vn.tiendo.query.alert.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.query.alert.Answer;
import vn.tiendo.query.alert.Answer.Problem;
import vn.tiendo.query.alert.Channel;

/** Posts events to webhooks. Of what they answer only the status is read, and no redirection is followed. */
final class WebhookClient implements AutoCloseable {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writerFor(Envelope.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final Networks networks;
    private final Duration patience;

    /** @param patience for one answer */
    WebhookClient(Networks networks, Duration patience) {
        this.networks = networks;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(patience)
                .executor(threads)
                .build();
    }

    /** Posts an event once; whatever happens is an answer, but for the thread being interrupted. */
    Answer post(Channel.Webhook webhook, Envelope<?> event, Instant at) throws InterruptedException {
        long begin = System.nanoTime();
        Supplier<Duration> took = () -> Duration.ofNanos(System.nanoTime() - begin);
        try {
            if (!networks.allow(webhook.url().getHost())) {
                return new Answer(null, Problem.FORBIDDEN, took.get());
            }
            HttpResponse<InputStream> answer = client.send(request(webhook, event, at), BodyHandlers.ofInputStream());
            answer.body().close(); // it may be long, or never end
            return Answer.of(answer.statusCode(), took.get());
        } catch (HttpTimeoutException _) {
            return new Answer(null, Problem.TIMED_OUT, took.get());
        } catch (IOException _) {
            return new Answer(null, Problem.UNREACHABLE, took.get());
        }
    }

    private HttpRequest request(Channel.Webhook webhook, Envelope<?> event, Instant at) {
        byte[] body = JSON.writeValueAsBytes(event);
        return HttpRequest.newBuilder(webhook.url())
                .timeout(patience)
                .header("Content-Type", Envelope.mediaType())
                .header("User-Agent", "Tiendo")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", WebhookSignature.of(webhook.secret(), event.id(), at, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
