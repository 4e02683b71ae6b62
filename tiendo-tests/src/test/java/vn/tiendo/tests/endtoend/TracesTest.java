package vn.tiendo.tests.endtoend;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.tiendo.local.run.Door;

/** An event that its sender wants followed is followed through all three steps, and no other. */
class TracesTest {
    private static final AttributeKey<String> DOSSIER = AttributeKey.stringKey("tiendo.dossier");

    /** The spans of one event, from the topic on. */
    private static final List<String> STEPS = List.of("record", "dossier-events send", "count", "fold");

    /** Told after all others: what was to be sent of them was sent before its own. */
    private static final String OTHER = "H71.03-231002-0041";

    private final LiveTiendo tiendo = LiveTiendo.shared();
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String dossier =
            "H71.02-231002-" + (1000 + Math.floorMod(UUID.randomUUID().hashCode(), 9000));

    @Test
    void goFromThePostToTheTally() throws Exception {
        post("00-%s-00000000000000aa-01".formatted(trace));

        await().atMost(LiveTiendo.PATIENCE).untilAsserted(() -> {
            List<SpanData> spans = spans(trace);
            assertThat(spans).extracting(SpanData::getName).contains("dossier-lifecycle send");
            assertThat(spans)
                    .as("the request itself")
                    .anyMatch(span -> span.getParentSpanId().equals("00000000000000aa"));
            assertStepsFollowEachOther(spans);
        });
    }

    @Test
    void goOnFromShopsThatSendOverKafka() throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", tiendo.installation().kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(
                    "dossier-lifecycle",
                    dossier.getBytes(StandardCharsets.UTF_8),
                    event(dossier).getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8))
                    .add(
                            "traceparent",
                            "00-%s-00000000000000bb-01".formatted(trace).getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }

        await().atMost(LiveTiendo.PATIENCE).untilAsserted(() -> assertStepsFollowEachOther(spans(trace)));
    }

    @Test
    void areNotMadeOfWhatIsNotSampled() throws Exception {
        post("00-%s-00000000000000cc-00".formatted(trace));
        tiendo.awaitRead();
        String later = UUID.randomUUID().toString().replace("-", "");
        post("00-%s-00000000000000dd-01".formatted(later), event(OTHER));
        await().atMost(LiveTiendo.PATIENCE)
                .untilAsserted(() ->
                        assertThat(spans(later)).extracting(SpanData::getName).containsAll(STEPS));

        assertThat(SpansInMemory.spans()).noneMatch(this::isOfTheDossier);
    }

    private boolean isOfTheDossier(SpanData span) {
        return span.getTraceId().equals(trace)
                || dossier.equals(span.getAttributes().get(DOSSIER));
    }

    /**
     * Each of the dossier's spans begins where the one before left off, and its batch links to it. Each application sends its
     * spans when it likes, so that later steps may be there first.
     */
    private void assertStepsFollowEachOther(List<SpanData> spans) {
        assertThat(spans).extracting(SpanData::getName).containsAll(STEPS);
        String before = null;
        for (String step : STEPS) {
            SpanData span = spans.stream()
                    .filter(one -> one.getName().equals(step))
                    .findFirst()
                    .orElseThrow();
            assertThat(span.getAttributes().get(DOSSIER)).as(step).isEqualTo(dossier);
            if (before != null) {
                assertThat(span.getParentSpanId()).as("parent of " + step).isEqualTo(before);
            }
            before = span.getSpanId();
        }
        Set<String> names = spans.stream().map(SpanData::getName).collect(toSet());
        assertThat(names).contains("record batch", "dossier-events send batch", "count batch", "fold batch");
    }

    private static List<SpanData> spans(String trace) {
        return SpansInMemory.spans().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    private void post(String traceparent) throws IOException, InterruptedException {
        post(traceparent, event(dossier));
    }

    private void post(String traceparent, String event) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(tiendo.installation().url(Door.COMMAND) + "/api/v1/dossier-events"))
                                .header("Content-Type", "application/cloudevents+json")
                                .header("traceparent", traceparent)
                                .POST(HttpRequest.BodyPublishers.ofString(event))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static String event(String dossier) {
        return """
                {"specversion":"1.0","id":"%s","source":"/one-stop-shops/H71","type":"vn.tiendo.dossier.received.v1",\
                "subject":"%s","time":"2023-10-02T03:00:00Z","datacontenttype":"application/json",\
                "data":{"agencyCode":"H71.02","procedureCode":"1.001193","channel":"COUNTER",\
                "dueAt":"2023-10-16T10:00:00Z"}}""".formatted(dossier, dossier);
    }
}
