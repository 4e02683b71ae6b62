package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.tiendo.feed.FeedOnTopic.PATIENCE;
import static vn.tiendo.feed.FeedOnTopic.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import vn.tiendo.testing.TestBroker;

/** What health says while a feed cannot get on, and that the feed can be stopped all the same. */
class FeedStandstillTest {
    /** In which the whole application stops. */
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final FeedOnTopic feed = new FeedOnTopic();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void aThreadThatHangsIsNamedWithItsRecordAndIsWellAgainWhenItGoesOn() {
        CountDownLatch goOn = new CountDownLatch(1);
        feed.send(1, "1", "2");
        PartitionFeed hanging = feed.start("hanging", _ -> awaitQuietly(goOn));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health(hanging).getDetails().toString())
                        .contains("stands still at " + feed.topic + "-1@0", "awaitQuietly"));
        assertThat(health(hanging).getStatus()).isEqualTo(Status.DOWN);

        goOn.countDown();
        awaitUp(hanging);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsDownAndTheFeedGoesOnWhenItDoes() {
        SwitchedDatabase database = new SwitchedDatabase(feed.dataSource());
        feed.send(0, "1");
        PartitionFeed waiting = feed.start("waiting", new CountingHandler(database), TestBroker.address(), database);
        feed.awaitSum(1);
        awaitUp(waiting);

        database.hang();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waiting.troubles()).containsKey("database"));
        assertThat(health(waiting).getStatus()).isEqualTo(Status.DOWN);

        feed.send(0, "2");
        database.answer();
        feed.awaitSum(3);
        awaitUp(waiting);
    }

    @Test
    void stopsThoughTheDatabaseDoesNotAnswer() {
        SwitchedDatabase database = new SwitchedDatabase(feed.dataSource());
        PartitionFeed stopping = feed.start("stopping", new CountingHandler(database), TestBroker.address(), database);
        awaitUp(stopping);
        database.hang();
        feed.send(0, "1");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stopping.troubles()).containsKey("database"));

        assertTimeoutPreemptively(STOPPING, () -> stopping.stop());

        assertThat(stopping.isRunning()).isFalse();
        database.answer();
    }

    @Test
    void isDownWhileTheBrokerIsAwayAndStopsAllTheSame() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, feed.topic);
        broker.afterPropertiesSet();
        PartitionFeed alone = feed.start("alone", feed.counting(), broker.getBrokersAsString(), feed.dataSource());
        awaitUp(alone);

        broker.destroy();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alone.troubles()).containsKey("broker"));

        assertTimeoutPreemptively(STOPPING, () -> alone.stop());
        assertThat(alone.isRunning()).isFalse();
    }

    private static void awaitUp(PartitionFeed feed) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(health(feed)).extracting("status").isEqualTo(Status.UP));
    }

    /** A handler that comes back when it is let go. */
    private static void awaitQuietly(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
