package vn.tiendo.command.rejection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.event;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.received;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestClient;
import vn.tiendo.command.TestClient.Answer;
import vn.tiendo.command.TestRejections;
import vn.tiendo.command.TestTopic;

/** Rejections over HTTP. */
class RejectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant AN_HOUR_AGO =
            Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    private final JdbcClient database =
            JdbcClient.create(TestApplication.database().dataSource());
    private final TestTopic lifecycle = new TestTopic();

    @AfterEach
    void close() {
        lifecycle.close();
    }

    @Test
    void a_rejection_says_where_the_event_lies_and_what_is_wrong() {
        String dossier = newDossier();

        RecordMetadata place =
                lifecycle.send(dossier, eventOf("/a-source", dossier).replace("returned", "eaten"));

        JsonNode item = awaitItem("source=/a-source&code=UNKNOWN_TYPE");
        assertThat(item.path("code").asString()).isEqualTo("UNKNOWN_TYPE");
        assertThat(item.path("pointer").asString()).isEqualTo("/type");
        assertThat(item.path("dossier").asString()).isEqualTo(dossier);
        assertThat(item.path("partition").asInt()).isEqualTo(place.partition());
        assertThat(item.path("offset").asLong()).isEqualTo(place.offset());
        assertThat(item.path("hash").asString()).hasSize(64);
        assertThat(item.path("bytesKept").asBoolean()).isFalse();
    }

    @Test
    void rejections_are_listed_newest_first_page_by_page() {
        String dossier = newDossier();
        for (int i = 1; i <= 5; i++) {
            lifecycle.send(
                    dossier,
                    eventOf("/pages", dossier).replace("\"1\"", "\"" + i + "\"").replace("returned", "eaten"));
        }
        await().atMost(PATIENCE).until(() -> items("source=/pages").size() == 5);

        JsonNode first =
                TestClient.get("/api/v1/rejections?source=/pages&limit=2").body();
        JsonNode second = TestClient.get("/api/v1/rejections?source=/pages&limit=2&cursor="
                        + first.path("next").asString())
                .body();
        JsonNode third = TestClient.get("/api/v1/rejections?source=/pages&limit=2&cursor="
                        + second.path("next").asString())
                .body();

        assertThat(first.path("items").findValuesAsString("eventId")).containsExactly("5", "4");
        assertThat(second.path("items").findValuesAsString("eventId")).containsExactly("3", "2");
        assertThat(third.path("items").findValuesAsString("eventId")).containsExactly("1");
        assertThat(third.has("next")).isFalse();
    }

    @Test
    void an_event_that_is_put_back_too_early_is_refused_again() {
        String dossier = newDossier();
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        lifecycle.send(dossier, event("returned", dossier, "early", soon.toString(), "{}"));
        JsonNode item = TestRejections.awaitListed(dossier);
        assertThat(item.path("code").asString()).isEqualTo("IN_THE_FUTURE");
        assertThat(item.path("bytesKept").asBoolean()).isTrue();

        Answer answer = TestRejections.putBack(item);

        assertThat(answer.status()).isEqualTo(204);
        // it is decided again, from its new place
        await().atMost(PATIENCE)
                .until(() -> database.sql("select count(*) from rejection where dossier_code = ?")
                                .param(dossier)
                                .query(Integer.class)
                                .single()
                        == 2);
        assertThat(database.sql("select retried_at is not null from rejection where dossier_code = ? order by id")
                        .param(dossier)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
    }

    @Test
    void an_event_that_is_put_back_when_its_time_has_come_is_recorded_and_its_rejection_stays_listed() {
        String dossier = newDossier();
        JsonNode refused = refusedForItsTime(dossier, AN_HOUR_AGO);
        assertThat(refused.path("code").asString()).isEqualTo("IN_THE_FUTURE");
        assertThat(refused.has("retriedAt")).isFalse();
        assertThat(stateOf(dossier)).isEqualTo("rejected");

        Answer answer = TestApplication.clock().at(AN_HOUR_AGO, () -> TestRejections.putBack(refused));

        assertThat(answer.status()).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> stateOf(dossier).equals("recorded"));
        ObjectNode putBack = ((ObjectNode) refused.deepCopy()).put("retriedAt", AN_HOUR_AGO.toString());
        assertThat(TestRejections.listed(dossier)).containsExactly(putBack);
    }

    @Test
    void what_is_put_back_twice_is_recorded_once() {
        String dossier = newDossier();
        JsonNode refused = refusedForItsTime(dossier, AN_HOUR_AGO);

        assertThat(TestRejections.putBack(refused).status()).isEqualTo(204);
        assertThat(TestRejections.putBack(refused).status()).isEqualTo(204);

        lifecycle.send(dossier, event("late", dossier, "after both", "2023-10-17T00:00:00Z", "{}"));
        await().atMost(PATIENCE).until(() -> typesOf(dossier).contains("vn.tiendo.dossier-event.late.v1"));
        assertThat(typesOf(dossier))
                .containsExactly("vn.tiendo.dossier-event.returned.v1", "vn.tiendo.dossier-event.late.v1");
        assertThat(TestRejections.listed(dossier)).hasSize(1);
    }

    @Test
    void what_may_hold_personal_data_is_not_kept_and_cannot_be_put_back() {
        String dossier = newDossier();
        lifecycle.send(dossier, eventOf("/s", dossier).replace("{}", "{\"citizen\":\"Nguyễn Văn A\"}"));
        JsonNode item = TestRejections.awaitListed(dossier);

        Answer answer = TestRejections.putBack(item);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asString()).contains("not kept");
        assertThat(database.sql("select event is null and message not like '%Nguyễn%' from rejection where id = ?")
                        .param(item.path("id").asLong())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_waits_is_counted_by_reason_with_the_age_of_the_oldest() {
        String dossier = newDossier();
        JsonNode before = TestClient.get("/api/v1/rejections/summary").body();
        JsonNode refused = refusedForItsTime(dossier, AN_HOUR_AGO);

        JsonNode waiting = TestClient.get("/api/v1/rejections/summary").body();
        assertThat(waiting.path("depth").asLong())
                .isEqualTo(before.path("depth").asLong() + 1);
        assertThat(waiting.at("/byCode/IN_THE_FUTURE").asLong())
                .isEqualTo(before.at("/byCode/IN_THE_FUTURE").asLong(0) + 1);
        assertThat(waiting.path("oldestAgeSeconds").asLong()).isGreaterThanOrEqualTo(3_600);
        assertThat(waiting.path("oldestAt").asString()).isNotBlank();

        assertThat(TestRejections.putBack(refused).status()).isEqualTo(204);
        JsonNode after = TestClient.get("/api/v1/rejections/summary").body();
        assertThat(after.path("retried").asLong())
                .isEqualTo(waiting.path("retried").asLong() + 1);
    }

    @Test
    void metrics_tell_depth_age_and_retries_of_the_quarantine() {
        TestRejections.putBack(refusedForItsTime(newDossier(), AN_HOUR_AGO));
        String oldest = "tiendo.rejections.oldest.age";

        for (String metric : List.of("tiendo.rejections.depth", oldest, "tiendo.rejections.retries")) {
            await().atMost(PATIENCE)
                    .until(() -> TestClient.get("/actuator/metrics/" + metric).status() == 200);
        }
        await().atMost(PATIENCE)
                .until(() -> TestClient.get("/actuator/metrics/" + oldest)
                        .body()
                        .at("/measurements/0/value")
                        .isNumber());
    }

    @Test
    void a_rejection_that_is_not_there_cannot_be_put_back() {
        assertThat(TestClient.post("/api/v1/rejections/987654321/retry").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=many", "cursor=x", "code=WRONG"})
    void wrong_parameters_are_a_problem(String parameters) {
        Answer answer = TestClient.get("/api/v1/rejections?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_parameter_that_cannot_be_decoded_is_a_problem() throws IOException {
        try (Socket socket =
                new Socket("127.0.0.1", URI.create(TestApplication.address()).getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/rejections?source=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void a_refused_line_of_a_stream_is_listed() {
        String dossier = newDossier();
        String lines = received(dossier) + "\n" + eventOf("/stream", dossier).replace("returned", "eaten") + "\n";

        Answer answer = TestClient.post("/api/v1/dossier-events", "application/x-ndjson", lines);

        assertThat(answer.status()).isEqualTo(202);
        JsonNode item = awaitItem("source=/stream");
        assertThat(item.path("code").asString()).isEqualTo("UNKNOWN_TYPE");
        assertThat(item.has("topic")).isFalse();
    }

    private static String eventOf(String source, String dossier) {
        return event("returned", dossier, "1", "2023-10-09T03:00:00Z", "{}").replace("/one-stop-shops/H09", source);
    }

    /** Tells what happened while the clock at the door is 6 minutes behind it: one more than is let pass. */
    private static JsonNode refusedForItsTime(String dossier, Instant happened) {
        String early = event("returned", dossier, "early", happened.toString(), "{}");
        Answer answer = TestApplication.clock()
                .at(
                        happened.minus(6, ChronoUnit.MINUTES),
                        () -> TestClient.post("/api/v1/dossier-events", "application/x-ndjson", early));
        assertThat(answer.body().path("refused").asInt()).isEqualTo(1);
        return TestRejections.awaitListed(dossier);
    }

    private static String stateOf(String dossier) {
        String event = "dossier=" + dossier + "&source=/one-stop-shops/H09&id=early";
        return TestClient.get("/api/v1/dossier-events?" + event)
                .body()
                .path("state")
                .asString();
    }

    private List<String> typesOf(String dossier) {
        return database.sql("select type from dossier_event where dossier_code = ? order by sequence")
                .param(dossier)
                .query(String.class)
                .list();
    }

    private static JsonNode awaitItem(String query) {
        return await().atMost(PATIENCE)
                .until(() -> items(query), items -> !items.isEmpty())
                .get(0);
    }

    private static JsonNode items(String query) {
        return TestClient.get("/api/v1/rejections?" + query).body().path("items");
    }
}
