package vn.tiendo.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.Head;
import vn.tiendo.audit.Seal;
import vn.tiendo.audit.json.EntryJson;

/** Answers a trail as an application does, whatever is in it. */
final class TrailStub implements AutoCloseable {
    private static final Pattern QUESTION = Pattern.compile("after=(\\d+)&limit=(\\d+)");
    private static final JsonMapper JSON = JsonMapper.shared();

    final String application;
    final List<Entry> entries = new ArrayList<>();
    int status = 200;
    private final HttpServer server;

    TrailStub(String application, int entries) throws IOException {
        this.application = application;
        append(entries, "Lan");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/audit", this::answer);
        server.start();
    }

    void append(int more, String who) {
        for (int i = 0; i < more; i++) {
            Head head = entries.isEmpty()
                    ? Head.none(application)
                    : entries.getLast().head();
            entries.add(new Entry(
                            application,
                            head.number() + 1,
                            Instant.parse("2026-11-22T15:04:05.123456Z").plusSeconds(head.number()),
                            who,
                            null,
                            "UNITS_PUT",
                            "units",
                            "{\"import\":" + head.number() + "}",
                            "[]",
                            Seal.digest("[]"),
                            head.hash(),
                            "")
                    .sealed());
        }
    }

    /** Says that somebody else did it, and leaves everything as it is else. */
    void forge(int place) {
        Entry of = entries.get(place);
        entries.set(
                place,
                new Entry(
                        of.application(),
                        of.number(),
                        of.at(),
                        "Minh",
                        of.reason(),
                        of.action(),
                        of.subject(),
                        of.outcome(),
                        of.content(),
                        of.digest(),
                        of.previous(),
                        of.hash()));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher question = QUESTION.matcher(exchange.getRequestURI().getQuery());
        if (!question.matches()) {
            throw new IOException("not asked as an application is: " + exchange.getRequestURI());
        }
        byte[] body = page(Long.parseLong(question.group(1)), Integer.parseInt(question.group(2)));
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] page(long after, int limit) {
        List<Entry> found =
                entries.stream().filter(entry -> entry.number() > after).toList();
        List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode page = JSON.createObjectNode().put("application", application);
        shown.forEach(entry -> page.withArray("items").add(EntryJson.write(entry)));
        if (shown.isEmpty()) {
            page.putArray("items");
        }
        if (shown.size() < found.size()) {
            page.put("next", shown.getLast().number());
        }
        return page.toString().getBytes(UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
