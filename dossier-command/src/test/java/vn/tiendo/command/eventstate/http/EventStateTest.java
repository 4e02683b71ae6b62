package vn.tiendo.command.eventstate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.processed;
import static vn.tiendo.command.TestEvents.received;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestClient;
import vn.tiendo.command.TestClient.Answer;
import vn.tiendo.command.TestTopic;

/** What a sender is told of an event. */
class EventStateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestTopic lifecycle = new TestTopic();

    @AfterEach
    void close() {
        lifecycle.close();
    }

    @Test
    void an_event_that_nobody_told_is_unknown() {
        assertThat(state(newDossier(), "receipt").toString()).isEqualTo("{\"state\":\"unknown\"}");
    }

    @Test
    void a_recorded_event_says_where_it_stands() {
        String dossier = newDossier();
        lifecycle.send(dossier, received(dossier));
        lifecycle.send(dossier, processed(dossier));

        JsonNode state = awaitState(dossier, "end", "recorded");

        assertThat(state.path("sequence").asInt()).isEqualTo(1);
        assertThat(state.path("position").asLong()).isPositive();
        assertThat(state.path("recordedAt").asString()).endsWith("Z");
    }

    @Test
    void a_refused_event_says_why() {
        String dossier = newDossier();
        lifecycle.send(dossier, received(dossier).replace("2023-10-02T", "2099-10-02T"));

        JsonNode state = awaitState(dossier, "receipt", "rejected");

        assertThat(state.path("rejection").path("code").asString()).isEqualTo("IN_THE_FUTURE");
    }

    @Test
    void an_event_that_is_not_decided_yet_waits() {
        String dossier = newDossier();
        TransactionTemplate transaction =
                new TransactionTemplate(TestApplication.bean(PlatformTransactionManager.class));

        JsonNode waiting = transaction.execute(_ -> {
            TestApplication.bean(JdbcClient.class)
                    .sql("select from feed_position for update")
                    .query()
                    .listOfRows();
            lifecycle.send(dossier, received(dossier));
            return awaitState(dossier, "receipt", "waiting");
        });

        assertThat(waiting.path("offset").isNumber()).isTrue();
        awaitState(dossier, "receipt", "recorded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier=H09.12-231002-0041&source=/s",
                "dossier=H09.12-231002-0041&id=1",
                "source=/s&id=1",
                "dossier=no-code&source=/s&id=1"
            })
    void wrong_parameters_are_a_problem(String parameters) {
        Answer answer = TestClient.get("/api/v1/dossier-events?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private static JsonNode awaitState(String dossier, String id, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> state(dossier, id),
                        answer -> answer.path("state").asString().equals(state));
    }

    private static JsonNode state(String dossier, String id) {
        return TestClient.get("/api/v1/dossier-events?dossier=" + dossier + "&source=/one-stop-shops/H09&id=" + id)
                .body();
    }
}
