package vn.tiendo.query.stream.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A client of a stream, that reads it as a browser does. */
final class Listener implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final HttpResponse<InputStream> response;
    private final Thread reader;

    /** @param headers by name and value */
    Listener(int port, String question, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/stream" + question));
        response = client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofInputStream());
        reader = Thread.ofVirtual().start(this::read);
    }

    /** @param at by {@link System#nanoTime()} */
    record Event(String name, String id, String data, long at) {
        /** What its data say at a pointer, as JSON. */
        String at(String pointer) {
            return JSON.readTree(data).at(pointer).toString();
        }
    }

    private void read() {
        Map<String, String> fields = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, fields);
            }
        } catch (IOException _) {
            // left, from whichever side
        }
    }

    private void read(String line, Map<String, String> fields) {
        int colon = line.indexOf(':');
        if (colon == 0) {
            comments.incrementAndGet();
        } else if (colon > 0) {
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        } else if (!fields.isEmpty()) {
            events.add(new Event(
                    fields.getOrDefault("event", ""),
                    fields.getOrDefault("id", ""),
                    fields.getOrDefault("data", ""),
                    System.nanoTime()));
            fields.clear();
        }
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Event> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** The units that changed, event by event, as JSON. */
    List<String> changes() {
        return events("changed").stream().map(event -> event.at("/units")).toList();
    }

    int comments() {
        return comments.get();
    }

    boolean isAtItsEnd() {
        return !reader.isAlive();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
