package vn.tiendo.local.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.local.importer.BrokenOff;
import vn.tiendo.local.sample.SampleOutages;
import vn.tiendo.local.sample.SampleProcedures;
import vn.tiendo.local.sample.SampleScores;
import vn.tiendo.local.sample.SampleUnits;
import vn.tiendo.local.token.Token;

/**
 * What belongs to the sample year besides its events, put in as people would: names of units and procedures, outages, scores
 * of the other groups, and published days, so that rankings of today have something to be compared with.
 */
final class SampleFigures implements AutoCloseable {
    private static final String BY = "sample";
    /** So many days before today are published. */
    private static final int PUBLISHED_DAYS = 35;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String query;
    private final String index;
    private final Token token;

    /**
     * @param query where dossier-query answers
     * @param index where the index calculator answers
     * @param token of whoever puts in
     */
    SampleFigures(String query, String index, Token token) {
        this.query = query;
        this.index = index;
        this.token = token;
    }

    /** Tells what units and procedures are called, how long these may take, and which systems were down before this day. */
    void register(LocalDate today) throws IOException, InterruptedException, BrokenOff {
        send("PUT", query + "/api/v1/units?by=" + BY, "text/csv", SampleUnits.csv());
        send("PUT", query + "/api/v1/procedures?by=" + BY, "text/csv", SampleProcedures.csv());
        for (Map.Entry<String, Map<String, String>> outage :
                SampleOutages.until(today).entrySet()) {
            Map<String, String> content = new LinkedHashMap<>(outage.getValue());
            content.put("by", BY);
            sendJson("PUT", query + "/api/v1/outages/" + outage.getKey(), content);
        }
    }

    /**
     * Waits until everything told until now is counted, then publishes the days before today, the earliest first.
     *
     * @throws BrokenOff if something is refused
     */
    void publish(LocalDate today) throws IOException, InterruptedException, BrokenOff {
        awaitCounted(Instant.now());
        for (LocalDate day = today.minusDays(PUBLISHED_DAYS); day.isBefore(today); day = day.plusDays(1)) {
            sendJson("PUT", index + "/api/v1/component-scores/" + day, Map.of("by", BY, "items", SampleScores.on(day)));
            sendJson("POST", index + "/api/v1/publications", Map.of("asOf", day.toString(), "by", BY));
        }
        sendJson("PUT", index + "/api/v1/component-scores/" + today, Map.of("by", BY, "items", SampleScores.on(today)));
    }

    private void awaitCounted(Instant told) throws IOException, InterruptedException, BrokenOff {
        while (!isCounted(told)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean isCounted(Instant told) throws IOException, InterruptedException, BrokenOff {
        HttpRequest request = token.to(HttpRequest.newBuilder(URI.create(index + "/api/v1/ranking")))
                .build();
        JsonNode through = JSON.readTree(answer(request)).path("through");
        return through.isString() && !Instant.parse(through.stringValue()).isBefore(told);
    }

    private void sendJson(String method, String address, Object content)
            throws IOException, InterruptedException, BrokenOff {
        send(method, address, "application/json", JSON.writeValueAsString(content));
    }

    private void send(String method, String address, String type, String content)
            throws IOException, InterruptedException, BrokenOff {
        answer(token.to(HttpRequest.newBuilder(URI.create(address)))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(content))
                .build());
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException, BrokenOff {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new BrokenOff("%s %s: answer %d %s"
                    .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
