package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visit finds what is wrong with a page: seen on pages that were made so. */
@InChromium
class VisitTest {
    private static final Screen SCREEN = new Screen(Screen.Language.EN, Screen.Light.LIGHT, 320, true);
    private static final String SOUND = """
            <!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Sound</title>
            <link rel="icon" href="data:,"></head><body><main><h1>Sound</h1>%s</main></body></html>""";

    private final Dashboard dashboard;
    private final HttpServer server;
    private int status = 200;
    private String content = "";

    VisitTest(Dashboard dashboard) throws IOException {
        this.dashboard = dashboard;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothingIsWrongWithASoundPage() {
        try (Visit visit = visit()) {
            assertThat(visit.findings()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<div style='width: 2000px'>wide</div>, wider than the window",
        "<script>throw new Error('broken')</script>, script failed",
        "<img alt='' src='/missing.png'>, console: Failed to load",
        "<img alt='' src='http://127.0.0.2:9/other.png'>, asks another host",
        "<script src='/missing.js'></script>, Content Security Policy",
    })
    void whatIsWrongIsFound(String flaw, String found) {
        content = flaw;

        try (Visit visit = visit()) {
            assertThat(visit.findings())
                    .anySatisfy(finding -> assertThat(finding).contains(found));
        }
    }

    @Test
    void anotherStatusIsFound() {
        status = 503;

        try (Visit visit = visit()) {
            assertThat(visit.findings()).contains("status 503");
        }
    }

    @Test
    void barriersAreFound() {
        content = "<p style='color: #ccc'>pale</p><input>";

        try (Visit visit = visit()) {
            assertThat(visit.barriers())
                    .hasSize(2)
                    .anySatisfy(barrier -> assertThat(barrier).startsWith("color-contrast"))
                    .anySatisfy(barrier -> assertThat(barrier).startsWith("label"));
        }
    }

    private Visit visit() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Visit.begin(dashboard.browser(), url, KnownPage.at("/"), SCREEN);
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean page = exchange.getRequestURI().getPath().equals("/");
        byte[] answer = SOUND.formatted(content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("text/html; charset=utf-8"));
        exchange.getResponseHeaders().put("Content-Security-Policy", List.of("script-src 'unsafe-inline'"));
        exchange.sendResponseHeaders(page ? status : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
