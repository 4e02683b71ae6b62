package vn.tiendo.query.alert.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of alerts that behaves as it is told to. */
final class Receiver implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Behaviour behaviour = Behaviour.WELL;

    /** How it answers. */
    enum Behaviour {
        WELL,
        /** Answers a little later. */
        SLOW,
        SERVER_ERROR,
        NOT_FOUND,
        REDIRECTING,
        /** Breaks the connection in the middle of an answer that is none. */
        GARBAGE,
        /** Says nothing at all. */
        HANGING,
        /** Says that it is well, and then goes on and on. */
        ENDLESS
    }

    /** @param taken whether it was answered that it was */
    record Post(String id, String timestamp, String signature, String body, boolean taken) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    Receiver is(Behaviour next) {
        behaviour = next;
        return this;
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    /** The identifiers of those that it took, in order. */
    List<String> taken() {
        return posts.stream().filter(Post::taken).map(Post::id).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Behaviour now = behaviour;
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean takes = now == Behaviour.WELL || now == Behaviour.SLOW || now == Behaviour.ENDLESS;
        posts.add(new Post(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                takes));
        answer(exchange, now);
    }

    private void answer(HttpExchange exchange, Behaviour now) throws IOException {
        switch (now) {
            case WELL, SLOW -> exchange.sendResponseHeaders(204, -1);
            case SERVER_ERROR -> exchange.sendResponseHeaders(500, -1);
            case NOT_FOUND -> exchange.sendResponseHeaders(404, -1);
            case REDIRECTING -> {
                exchange.getResponseHeaders().set("Location", url());
                exchange.sendResponseHeaders(307, -1);
            }
            case GARBAGE -> {}
            case HANGING -> hang();
            case ENDLESS -> goOn(exchange);
        }
        exchange.close();
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
                body.write(new byte[1_024]);
            }
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
