package vn.tiendo.tests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.local.run.Door;

/** What somebody does on a page of the dashboard is recorded by the service that records facts, and figures follow. */
class ClearingEndToEndTest {
    private static final String SOURCE = "/one-stop-shops/KCLR";
    private static final String SIGNED = "&by=Lan&why=" + URLEncoder.encode("the clerk pressed the wrong key", UTF_8);

    private final LiveTiendo tiendo = LiveTiendo.shared();

    private static String event(String id, String kind, String dossier, Instant time, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"vn.tiendo.dossier.%s.v1","subject":"%s",\
                "time":"%s","datacontenttype":"application/json","data":{%s}}""".formatted(id, SOURCE, kind, dossier, time, data);
    }

    private HttpResponse<String> fillIn(String page, String form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(tiendo.installation().url(Door.QUERY) + page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String resumedOnly() {
        return tiendo.get(Door.QUERY, "/api/v1/units/KCLR/anomalies")
                .at("/counts/RESUMED_WITHOUT_SUSPENSION")
                .toString();
    }

    @Test
    void aFactThatIsTakenBackOnItsPageContradictsNothingAnyMore() {
        String dossier = "KCLR.1-231002-0001";
        Instant received = Instant.parse("2023-10-02T01:12:00Z");
        String receipt = "\"agencyCode\":\"KCLR.1\",\"procedureCode\":\"1.001193\",\"channel\":\"COUNTER\"";
        tiendo.tell(List.of(
                event("r", "received", dossier, received, receipt),
                event("wrong", "resumed", dossier, received.plus(1, ChronoUnit.DAYS), "")));
        tiendo.awaitRead();
        assertThat(resumedOnly()).isEqualTo("1");

        String page = "/dossiers/%s/retraction?source=%s&id=wrong".formatted(dossier, URLEncoder.encode(SOURCE, UTF_8));
        fillIn(page, "reason=NEVER_HAPPENED" + SIGNED);

        await().atMost(LiveTiendo.PATIENCE)
                .untilAsserted(() -> assertThat(resumedOnly()).isEqualTo("0"));
        JsonNode trail = tiendo.get(Door.QUERY, "/api/v1/audit?subject=dossiers/" + dossier);
        assertThat(trail.at("/items/0/who").stringValue()).isEqualTo("Lan");
    }

    @Test
    void anEventThatIsPutBackOnThePageWhenItsTimeHasComeIsRecorded() {
        String dossier = "KCLR.2-231002-0002";
        Instant soon = Instant.now().plus(5, ChronoUnit.MINUTES).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        tiendo.tellOverKafka(List.of(event("early", "returned", dossier, soon, "")));
        JsonNode held = await().atMost(LiveTiendo.PATIENCE)
                .until(
                        () -> tiendo.get(Door.COMMAND, "/api/v1/rejections?handling=WAITING&source=" + SOURCE)
                                .at("/items/0"),
                        JsonNode::isObject);
        assertThat(held.path("code").stringValue()).isEqualTo("IN_THE_FUTURE");

        await().atMost(LiveTiendo.PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> Instant.now().isAfter(soon.minus(5, ChronoUnit.MINUTES)));
        HttpResponse<String> answer = fillIn(
                "/rejections", "act=PUT_BACK&rejection=" + held.path("id").stringValue() + SIGNED);

        assertThat(answer.headers().firstValue("Location")).hasValue("/rejections?putBack=1");
        String state = "/api/v1/dossier-events?dossier=%s&source=%s&id=early".formatted(dossier, SOURCE);
        await().atMost(LiveTiendo.PATIENCE)
                .until(() -> tiendo.get(Door.COMMAND, state)
                        .path("state")
                        .stringValue("")
                        .equals("recorded"));
    }
}
