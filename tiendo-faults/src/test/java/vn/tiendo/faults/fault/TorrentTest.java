package vn.tiendo.faults.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a flood sees what it must never be answered, and keeps what was acknowledged. */
class TorrentTest {
    private static final List<String> LINES = List.of("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");

    @Test
    void whatWasTakenIsAcknowledgedOnce() throws Exception {
        Torrent torrent = answered(202, null, "{\"accepted\":1}");

        assertThat(torrent.acknowledged()).containsExactlyInAnyOrderElementsOf(LINES);
        assertThatCode(torrent::check).doesNotThrowAnyException();
    }

    @Test
    void whatWasSentAwayIsNot() throws Exception {
        Torrent torrent = answered(503, "5", "{}");

        assertThat(torrent.acknowledged()).isEmpty();
        assertThatCode(torrent::check).doesNotThrowAnyException();
        assertThat(torrent.report()).startsWith("0 events taken");
    }

    @Test
    void ofABrokenStreamTheBeginningIsAcknowledged() throws Exception {
        assertThat(answered(503, "5", "{\"acknowledgedLines\":3}").acknowledged())
                .containsExactlyInAnyOrderElementsOf(LINES);
    }

    @Test
    void anythingElseIsStrange() throws Exception {
        assertThatThrownBy(answered(500, null, "{}")::check).hasMessageContaining("answer 500");
        assertThatThrownBy(answered(503, null, "{}")::check).hasMessageContaining("answer 503");
    }

    /** A torrent whose first requests were answered like this, and the others too. */
    private static Torrent answered(int status, @Nullable String retryAfter, String body) throws Exception {
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        CountDownLatch answered = new CountDownLatch(300);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            door.setExecutor(threads);
            door.createContext("/", exchange -> {
                answer(exchange, status, retryAfter, body);
                answered.countDown();
            });
            door.start();
            Torrent torrent =
                    new Torrent("http://127.0.0.1:" + door.getAddress().getPort(), LINES);
            torrent.begin();
            answered.await();
            torrent.end();
            door.stop(0);
            return torrent;
        }
    }

    private static void answer(HttpExchange exchange, int status, @Nullable String retryAfter, String body)
            throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.getResponseHeaders().set("Connection", "close"); // this server drops idle ones without a word
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
