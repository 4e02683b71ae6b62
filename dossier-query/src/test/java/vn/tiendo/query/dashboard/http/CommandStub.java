package vn.tiendo.query.dashboard.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The service that records facts, as far as pages ask it: it answers what it is told to, and remembers what it was asked. */
final class CommandStub implements AutoCloseable {
    private static final Reply NOTHING = new Reply(404, "{}");

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /** How a path is answered. */
    record Reply(int status, String body) {}

    /** @param what method, path and parameters */
    record Asked(String what, String body) {}

    CommandStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(new Asked(exchange.getRequestMethod() + " " + exchange.getRequestURI(), body));
            Reply reply = replies.getOrDefault(exchange.getRequestURI().getPath(), NOTHING);
            byte[] content = reply.body().getBytes(UTF_8);
            boolean empty = down || reply.status() == 204;
            exchange.sendResponseHeaders(down ? 500 : reply.status(), empty ? -1 : content.length);
            if (!empty) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    CommandStub answering(String path, int status, String body) {
        replies.put(path, new Reply(status, body));
        return this;
    }

    /** Whether it fails from now on, whatever it is asked. */
    void breakDown(boolean broken) {
        down = broken;
    }

    /** What it was asked since this was last asked. */
    List<Asked> asked() {
        List<Asked> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /** As a setting of the query service. */
    String setting() {
        return "--tiendo.command.url=http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
