package vn.tiendo.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;

/** The whole application on a real broker and database, at a time of the test's choice. */
final class RunningIndex implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningIndex(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Forgets what the topics hold and makes that of the tally. */
    static void makeTopicsAnew() {
        TestBroker.deleteTopics(Set.of(
                Topics.PROGRESS_TALLY,
                Topics.PROVINCE_PROGRESS_INDEX,
                Topics.PROVINCE_RANKING,
                Topics.PROVINCE_INDEX_766));
        NewTopic tally = new NewTopic(Topics.PROGRESS_TALLY, TallySender.PARTITIONS, (short) 1);
        TestBroker.createTopic(tally.configs(Map.of("cleanup.policy", "compact")));
    }

    static RunningIndex start(TestDatabase database, Clock clock) {
        return start(database, clock, FormulaVersions.IN_FORCE);
    }

    static RunningIndex start(TestDatabase database, Clock clock, FormulaVersions formulas) {
        return new RunningIndex(new SpringApplicationBuilder(IndexCalculator.class)
                .properties("spring.config.name=index-calculator")
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(
                            "testClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                    context.registerBean(
                            "testFormulas",
                            FormulaVersions.class,
                            () -> formulas,
                            definition -> definition.setPrimary(true));
                })
                .run(arguments(database).toArray(String[]::new)));
    }

    private static Stream<String> arguments(TestDatabase database) {
        return Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                "--tiendo.kafka.replicas=1",
                "--tiendo.kafka.min-in-sync=1",
                "--tiendo.publication.interval=100ms");
    }

    /** The answer to a GET, whatever its status. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a PUT, whatever its status. */
    HttpResponse<String> put(String path, String type, String content) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .PUT(HttpRequest.BodyPublishers.ofString(content))
                .build());
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(address(path)).DELETE().build());
    }

    /** What the server says to a request that no client would make. */
    String sendRaw(String requestLine) {
        try (Socket socket = new Socket("127.0.0.1", address("/").getPort())) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
