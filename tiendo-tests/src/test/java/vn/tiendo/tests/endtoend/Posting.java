package vn.tiendo.tests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How one-stop shops post: over HTTP or straight to Kafka. */
final class Posting {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    /** Posts a stream of lines and returns the answer, whatever it is. */
    HttpResponse<String> stream(String url, List<String> lines) throws IOException, InterruptedException {
        return post(url, "application/x-ndjson", String.join("\n", lines) + "\n");
    }

    HttpResponse<String> post(String url, String mediaType, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/dossier-events"))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> ask(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends records whose key is their subject, and returns when all are acknowledged. */
    static void toKafka(String brokers, List<String> lines) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String line : lines) {
                producer.send(new ProducerRecord<>("dossier-lifecycle", key(line), line.getBytes(UTF_8)));
            }
            producer.flush();
        }
    }

    private static byte[] key(String line) {
        JsonNode event = JSON.readTree(line);
        return event.required("subject").stringValue().getBytes(UTF_8);
    }
}
