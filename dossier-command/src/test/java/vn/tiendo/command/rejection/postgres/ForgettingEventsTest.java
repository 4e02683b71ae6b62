package vn.tiendo.command.rejection.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.TestEvents.event;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.received;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestClient.Answer;
import vn.tiendo.command.TestRejections;
import vn.tiendo.command.TestTopic;

/** What is kept of a rejection for 30 days, and what for ever. */
class ForgettingEventsTest {
    private static final Duration KEPT = Duration.ofDays(30);

    private final TestTopic lifecycle = new TestTopic();

    @AfterEach
    void close() {
        lifecycle.close();
    }

    @Test
    void the_bytes_of_a_refused_event_are_kept_for_30_days() {
        String dossier = newDossier();
        JsonNode refused = refused(dossier);

        forgetAt(instant(refused, "rejectedAt").plus(KEPT));

        assertThat(refused.path("bytesKept").asBoolean()).isTrue();
        assertThat(TestRejections.listed(dossier)).containsExactly(refused);
        assertThat(bytesAreThere(refused)).isTrue();
    }

    @Test
    void after_30_days_the_bytes_are_forgotten_and_the_rejection_stays_listed() {
        String dossier = newDossier();
        JsonNode refused = refused(dossier);

        forgetAt(instant(refused, "rejectedAt").plus(KEPT).plus(1, ChronoUnit.MICROS));

        ObjectNode forgotten = ((ObjectNode) refused.deepCopy()).put("bytesKept", false);
        assertThat(TestRejections.listed(dossier)).containsExactly(forgotten);
        assertThat(bytesAreThere(refused)).isFalse();
    }

    @Test
    void what_is_forgotten_cannot_be_put_back() {
        String dossier = newDossier();
        JsonNode refused = refused(dossier);
        forgetAt(instant(refused, "rejectedAt").plus(KEPT).plusSeconds(1));

        Answer answer = TestRejections.putBack(refused);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asString()).contains("too old");
        assertThat(TestRejections.awaitListed(dossier).has("retriedAt")).isFalse();
    }

    @Test
    void the_application_forgets_every_hour() {
        assertThat(TestApplication.bean(ScheduledTaskHolder.class).getScheduledTasks())
                .extracting(ScheduledTask::getTask)
                .filteredOn(task -> task.toString().endsWith("ForgettingEvents.forget"))
                .singleElement()
                .isInstanceOfSatisfying(
                        FixedDelayTask.class,
                        task -> assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofHours(1)));
    }

    /** Tells a dossier one thing, and another one under the same identifier. */
    private JsonNode refused(String dossier) {
        lifecycle.send(dossier, received(dossier));
        lifecycle.send(dossier, event("returned", dossier, "receipt", "2023-10-09T03:00:00Z", "{}"));
        return TestRejections.awaitListed(dossier);
    }

    private static void forgetAt(Instant instant) {
        TestApplication.clock()
                .at(instant, () -> TestApplication.bean(ForgettingEvents.class).forget());
    }

    private static Instant instant(JsonNode rejection, String field) {
        return Instant.parse(rejection.path(field).asString());
    }

    private static boolean bytesAreThere(JsonNode rejection) {
        return JdbcClient.create(TestApplication.database().dataSource())
                .sql("select event is not null from rejection where id = ?")
                .param(rejection.path("id").asLong())
                .query(Boolean.class)
                .single();
    }
}
