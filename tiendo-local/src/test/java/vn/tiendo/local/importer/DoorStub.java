package vn.tiendo.local.importer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A door that takes events as Tiendo's does, refuses lines with {@code bad} in them, and behaves badly when told to:
 * each mood applies to one request, in the order in which they come.
 */
final class DoorStub implements AutoCloseable {
    /** How one request is treated. */
    interface Mood {
        void treat(HttpExchange exchange, List<String> lines) throws IOException;
    }

    /** So many errors are shown in one answer. */
    private static final int SHOWN = 10;

    final List<List<String>> requests = new CopyOnWriteArrayList<>();
    final Queue<String> taken = new ConcurrentLinkedQueue<>();
    final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    DoorStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/dossier-events", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        List<String> lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        requests.add(lines);
        Mood mood = moods.poll();
        atOnce.decrementAndGet();
        (mood == null ? (Mood) this::take : mood).treat(exchange, lines);
    }

    void take(HttpExchange exchange, List<String> lines) throws IOException {
        List<String> errors = new ArrayList<>();
        int refused = 0;
        int accepted = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("bad")) {
                refused++;
                errors.add(error(i + 1));
            } else if (!lines.get(i).isBlank()) {
                accepted++;
                taken.add(lines.get(i));
            }
        }
        String shown = errors.stream().limit(SHOWN).collect(Collectors.joining(","));
        answer(exchange, 202, "{\"accepted\":%d,\"refused\":%d,\"errors\":[%s]}".formatted(accepted, refused, shown));
    }

    private static String error(int line) {
        return "{\"line\":%d,\"pointer\":\"/data/dueAt\",\"code\":\"INVALID_VALUE\",\"message\":\"no instant\"}"
                .formatted(line);
    }

    /** Not now. */
    static Mood unavailable(String retryAfter) {
        return (exchange, lines) -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            answer(exchange, 503, "{\"title\":\"Service Unavailable\",\"detail\":\"Kafka does not answer\"}");
        };
    }

    /** Not ever. */
    static Mood wrongType() {
        return (exchange, lines) -> answer(exchange, 415, "{\"title\":\"Unsupported Media Type\"}");
    }

    /** Hangs up without an answer, though the events are in. */
    Mood takesAndHangsUp() {
        return (exchange, lines) -> {
            taken.addAll(lines);
            exchange.close();
        };
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
