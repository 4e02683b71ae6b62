package vn.tiendo.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.index.IndexStage.PATIENCE;
import static vn.tiendo.index.IndexStage.key;
import static vn.tiendo.index.IndexStage.values;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestBroker;

/** How the application starts, starts again, and stops where it must. */
class IndexInOperationTest {
    private final IndexStage stage = new IndexStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aRestartGoesOnWhereItWasAndRepeatsNothing() {
        stage.tellDossiers(1);
        stage.tally.complete(1, stage.clock.instant());
        try (RunningIndex index = stage.start()) {
            stage.awaitPosition(index, 10);
            stage.awaitPublishedFold(1);
        }
        int published = PublishedTopic.read(Topics.PROVINCE_RANKING).size();

        stage.tellDossiers(1);
        stage.tally.complete(1, stage.clock.instant());
        stage.tally.count(key("H01", "2025-03", "2025-03-20", "IN_TERM", "OVERDUE_AGENCY"), 3, 2);
        stage.tally.complete(2, stage.clock.instant());
        try (RunningIndex index = stage.start()) {
            stage.awaitPosition(index, 20);
            stage.awaitPublishedFold(2);
        }

        assertThat(values(Topics.PROVINCE_RANKING, "2025-03/2025-03-31"))
                .extracting(ranking -> ranking.get("sequence").asLong())
                .containsExactly(1L, 2L);
        assertThat(values(Topics.PROVINCE_RANKING, stage.todaysKey()))
                .extracting(ranking -> ranking.get("sequence").asLong())
                .containsExactly(1L);
        // the month, the quarter and the year that the change reaches
        assertThat(PublishedTopic.read(Topics.PROVINCE_RANKING)).hasSize(published + 3);
    }

    @Test
    void aRecordThatIsNoMessageOfTheTallyStopsItsPartitionByName() {
        stage.tally.sendRaw(1, "PORTAL_766/H01/2025-03/2025-03-20/IN_TERM/OVERDUE_AGENCY", "random");
        try (RunningIndex index = stage.start()) {
            await().atMost(PATIENCE)
                    .until(() -> index.json("/actuator/health")
                            .at("/components/feed/details/index-calculator/partition 1")
                            .asString("")
                            .contains("progress-tally-1@0"));
        }
    }

    @Test
    void healthTellsWhetherEverythingMoves() {
        try (RunningIndex index = stage.start()) {
            await().atMost(PATIENCE)
                    .until(() -> index.get("/actuator/health/flow").statusCode() == 200);
            assertThat(index.json("/actuator/health/flow").path("components").propertyNames())
                    .containsExactlyInAnyOrder("database", "clock", "feed", "publication", "wholePublication");
            assertThat(index.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theTopicsAreMadeCompacted() throws InterruptedException, ExecutionException {
        try (RunningIndex _ = stage.start();
                Admin admin = TestBroker.admin()) {
            for (String topic : List.of(Topics.PROVINCE_PROGRESS_INDEX, Topics.PROVINCE_RANKING)) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var settings = admin.describeConfigs(List.of(resource)).all().get();
                var described =
                        admin.describeTopics(List.of(topic)).allTopicNames().get();
                assertThat(requireNonNull(settings.get(resource))
                                .get("cleanup.policy")
                                .value())
                        .isEqualTo("compact");
                assertThat(requireNonNull(described.get(topic)).partitions()).hasSize(3);
            }
        }
    }
}
