package vn.tiendo.query.stream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.support.GenericApplicationContext;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** What streams may not cost others. */
@Timeout(180)
class StreamLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENTS = 6;

    private final ReadModel model = new ReadModel();
    private final ReadingServer server = new ReadingServer(
            model,
            new MovedClock(LocalDate.of(2023, 10, 30)),
            StreamLimitsTest::withSmallBuffers,
            "--tiendo.stream.clients=" + CLIENTS,
            "--tiendo.http.most-at-once=2",
            "--server.tomcat.connection-timeout=2s",
            "--spring.lifecycle.timeout-per-shutdown-phase=1m");
    private final List<Listener> listeners = new ArrayList<>();

    /** What nobody reads lies in buffers of the system first, of some megabytes on one machine. */
    private static void withSmallBuffers(GenericApplicationContext context) {
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> small = factory ->
                factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "4096"));
        context.registerBean("smallBuffers", WebServerFactoryCustomizer.class, () -> small);
    }

    @AfterEach
    void close() {
        listeners.forEach(Listener::close);
        server.close();
    }

    private Listener listener(String question) throws Exception {
        Listener listener = new Listener(server.port(), question);
        listeners.add(listener);
        return listener;
    }

    private void full() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            listener("?unit=H09");
        }
    }

    private double watching() {
        return server.bean(MeterRegistry.class)
                .get("tiendo.stream.clients")
                .gauge()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "?unit=H09-12, INVALID_VALUE, unit",
        "?unit=, INVALID_VALUE, unit",
        "?unit=H09&unit=000.00, INVALID_VALUE, unit",
        "?units=H09, UNKNOWN_PARAMETER, units",
    })
    void whatCannotBeWatchedIsAProblem(String question, String code, String parameter) {
        Answer answer = server.get("/api/v1/stream" + question, "Accept", "text/event-stream");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/parameter")).isEqualTo(parameter);
        assertThat(watching()).isZero();
    }

    @Test
    void fiftyUnitsAreWatchedAndNotMore() throws Exception {
        assertThat(listener(units(50)).response().statusCode()).isEqualTo(200);
        assertThat(server.get("/api/v1/stream" + units(51)).status()).isEqualTo(400);
    }

    private static String units(int count) {
        return IntStream.range(0, count).mapToObj(i -> "unit=H09." + i).collect(Collectors.joining("&", "?", ""));
    }

    /** Who only asks whether it is there is not written to, so would never be found to be gone. */
    @Test
    void whoAsksForTheHeadAloneDoesNotWatch() {
        Answer head = server.send("HEAD", "/api/v1/stream");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-type")).startsWith("text/event-stream");
        assertThat(watching()).isZero();
    }

    @Test
    void oneMoreThanMayWatchIsToldToComeBackAndFindsRoomWhenSomebodyHasLeft() throws Exception {
        full();
        assertThat(watching()).isEqualTo(CLIENTS);
        Answer refused = server.get("/api/v1/stream?unit=H09");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("retry-after")).isEqualTo("5");
        assertThat(refused.at("/code")).isEqualTo("BUSY");

        listeners.getFirst().close();
        change();

        await().atMost(PATIENCE).until(() -> {
            change();
            return watching() < CLIENTS;
        });
        assertThat(listener("?unit=H09").response().statusCode()).isEqualTo(200);
    }

    /** Two requests at a time are worked on here: streams that are open are not among them. */
    @Test
    void streamsLeaveTheirPlaceToOtherRequests() throws Exception {
        full();
        assertThat(server.get("/api/v1/units/H09/progress").status()).isEqualTo(200);
        for (Listener listener : listeners) {
            await().atMost(PATIENCE).until(() -> !listener.events("hello").isEmpty());
        }
        change();
        for (Listener listener : listeners) {
            await().atMost(PATIENCE).until(() -> !listener.changes().isEmpty());
        }
        assertThat(server.bean(MeterRegistry.class)
                        .get("tiendo.stream.events")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(2 * CLIENTS);
    }

    @Test
    void streamsHoldNoConnectionToTheDatabase() throws Exception {
        full();
        await().atMost(PATIENCE)
                .until(() -> server.bean(MeterRegistry.class)
                                .get("hikaricp.connections.active")
                                .gauge()
                                .value()
                        == 0);
    }

    @Test
    void aReaderThatStopsReadingIsLeftAndHoldsNobodyUp() throws Exception {
        List<String> units = IntStream.range(0, 50)
                .mapToObj(i -> "ABCDEFGHIJKLMNOP.ABCDEFGHIJKLMNOP.ABCDEFGHIJKLMNOP.ABCDEFGHIJ" + (10 + i))
                .toList();
        try (Socket silent = silentReader(units)) {
            await().atMost(PATIENCE).until(() -> watching() == 1);
            Listener reading = listener("?unit=" + units.getFirst());
            await().atMost(PATIENCE).until(() -> watching() == 2);

            await().atMost(PATIENCE).until(() -> {
                change(units.toArray(String[]::new));
                return watching() == 1;
            });

            assertThat(silent.isConnected()).isTrue();
            int before = reading.changes().size();
            change(units.getFirst());
            await().atMost(PATIENCE).until(() -> reading.changes().size() > before);
        }
    }

    private Socket silentReader(List<String> units) throws IOException {
        Socket silent = new Socket();
        silent.setReceiveBufferSize(1024);
        silent.connect(new InetSocketAddress("localhost", server.port()));
        String request = "GET /api/v1/stream?unit=%s HTTP/1.1\r\nHost: localhost\r\n\r\n";
        silent.getOutputStream()
                .write(request.formatted(String.join(",", units)).getBytes(StandardCharsets.US_ASCII));
        return silent;
    }

    @Test
    void streamsEndAtOnceWhenTheServerStops() throws Exception {
        full();
        long begin = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        assertThat(listeners).allSatisfy(listener -> await().until(listener::isAtItsEnd));
    }

    private void change() {
        change("H09.12");
    }

    private void change(String... units) {
        model.jdbc()
                .sql("insert into judged_units (units) values (:units)")
                .param("units", units)
                .update();
    }
}
