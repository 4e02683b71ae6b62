package vn.tiendo.command.publication.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.received;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestClient;
import vn.tiendo.command.TestClient.Answer;
import vn.tiendo.command.TestTopic;
import vn.tiendo.command.publication.Relay;

/** What health says of the way to {@code dossier-events}. */
class RelayHealthTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestTopic lifecycle = new TestTopic();

    @AfterEach
    void close() {
        lifecycle.close();
    }

    @Test
    void everything_moves() {
        String dossier = newDossier();
        lifecycle.send(dossier, received(dossier));

        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer flow = TestClient.get("/actuator/health/flow");
            assertThat(flow.status()).isEqualTo(200);
            assertThat(flow.body().path("components").propertyNames())
                    .containsExactlyInAnyOrder("database", "clock", "feed", "relay", "rejectionRelay");
        });
        assertThat(TestClient.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void a_turn_that_another_process_has_and_does_not_use_is_down() throws SQLException {
        String dossier = newDossier();
        try (Connection other = TestApplication.database().dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(2)");
            lifecycle.send(dossier, received(dossier));

            await().atMost(PATIENCE).untilAsserted(() -> {
                Answer flow = TestClient.get("/actuator/health/flow");
                assertThat(flow.status()).isEqualTo(503);
                assertThat(flow.body().at("/components/relay/details/reason").asString())
                        .contains("another process has the turn and does not use it");
            });
        }
        await().atMost(PATIENCE)
                .until(() -> TestClient.get("/actuator/health/flow").status() == 200);
    }

    /** As one that is paused, or whose machine is gone. */
    @Test
    void a_process_that_says_nothing_any_more_loses_its_turn() throws SQLException {
        String dossier = newDossier();
        try (Connection other = TestApplication.database().dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set application_name to 'dossier-command#paused'");
            statement.execute("select pg_advisory_xact_lock(2)");
            long stored = TestApplication.bean(Relay.class).stored();
            lifecycle.send(dossier, received(dossier));

            await().atMost(PATIENCE)
                    .until(() -> TestApplication.bean(Relay.class).relayed() > stored);

            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
        await().atMost(PATIENCE)
                .until(() -> TestClient.get("/actuator/health/flow").status() == 200);
    }

    @Test
    void a_relay_that_was_stopped_is_not_ready() {
        RelayThread relay = TestApplication.bean(RelayThread.class);
        relay.stop();

        Answer readiness = TestClient.get("/actuator/health/readiness");
        relay.start();

        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.body().at("/components/relay/details/reason").asString())
                .isEqualTo("its thread has ended");
    }
}
