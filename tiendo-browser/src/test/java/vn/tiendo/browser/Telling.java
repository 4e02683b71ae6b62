package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells an installation of dossiers, as a one-stop shop does. */
final class Telling {
    private static final ZonedDateTime BEGIN = ZonedDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final AtomicInteger SERIAL = new AtomicInteger(7_000_000);
    private static final int PROMISED_DAYS = 14;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String door;

    Telling(String door) {
        this.door = door;
    }

    /** One more dossier is received; says when that was acknowledged. */
    Instant received(String unit) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door + "/api/v1/dossier-events"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event(unit, SERIAL.incrementAndGet())))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Instant acknowledged = Instant.now();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return acknowledged;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String event(String unit, int serial) {
        return """
                {"specversion":"1.0","id":"%d","source":"/browser","type":"vn.tiendo.dossier.received.v1",
                 "subject":"%s-%s-%d","time":"%s","data":{"agencyCode":"%s",
                 "procedureCode":"1.001193","channel":"ONLINE","dueAt":"%s"}}""".formatted(
                        serial,
                        unit,
                        BEGIN.format(DAY),
                        serial,
                        BEGIN.toInstant(),
                        unit,
                        BEGIN.plusDays(PROMISED_DAYS).toInstant());
    }
}
