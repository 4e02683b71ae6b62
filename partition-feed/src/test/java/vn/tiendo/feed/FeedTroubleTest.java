package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.feed.FeedOnTopic.PATIENCE;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.testing.TestBroker;

/** What a feed does where it cannot simply go on. */
class FeedTroubleTest {
    private final FeedOnTopic feed = new FeedOnTopic();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void dataThatTheDatabaseRefusesAreSetAsideAndAllOthersApplied() {
        feed.send(0, "1", "2", "99999999999", "3");
        CountingHandler handler = feed.counting();
        feed.start("poison", handler);

        feed.awaitSum(6);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.quarantined).containsExactly("99999999999"));
        assertThat(feed.troubles("poison")).isEmpty();
    }

    @Test
    void aBugStopsItsPartitionAloneAndNamesTheRecord() {
        feed.send(0, "1", "bug", "2");
        feed.send(1, "10");
        feed.start("bug", feed.counting());

        feed.awaitSum(11);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("bug"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains(feed.topic + "-0@1")));
        assertThat(feed.count()).isEqualTo(2);
    }

    @Test
    void whatStoppedGoesOnByItselfWhereTheCauseIsGone() {
        CountingHandler handler = feed.counting();
        feed.send(0, "1", "bug", "2");
        feed.start("mended", handler);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("mended")).containsKey("partition 0"));

        handler.mended = true;

        feed.awaitSum(3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("mended")).isEmpty());
    }

    @Test
    void whatIsAwayIsWaitedFor() {
        CountingHandler handler = feed.counting();
        handler.refusals.set(2);
        feed.send(0, "1", "2");

        feed.start("away", handler);

        feed.awaitSum(3);
        assertThat(handler.refusals.get()).isNegative();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("away")).isEmpty());
    }

    @Test
    void aTopicMadeAnewStopsUntilItIsAdopted() throws Exception {
        feed.send(0, "1");
        feed.start("anew", feed.counting());
        feed.awaitSum(1);
        feed.stop();
        String id = recreateTopic();
        feed.send(0, "2");

        feed.start("anew", feed.counting());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("anew"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains("made anew")));
        assertThat(feed.sum()).isEqualTo(1);
        feed.stop();

        feed.environment.setProperty("tiendo.feed.anew.adopt", id);
        feed.start("anew", feed.counting());
        feed.awaitSum(3);
    }

    /** As where a backup of the database is restored under a feed that runs. */
    @Test
    void aPositionThatWasSetBackIsGoneBackTo() {
        feed.send(0, "1", "2");
        feed.start("restored", feed.counting());
        feed.awaitSum(3);

        feed.transactions().executeWithoutResult(_ -> {
            feed.jdbc.sql("delete from seen where number = 2").update();
            feed.jdbc
                    .sql("update feed_position set next_offset = 1 where partition = 0")
                    .update();
        });
        feed.send(0, "4");

        feed.awaitSum(7);
        assertThat(feed.count()).isEqualTo(3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("restored")).isEmpty());
    }

    @Test
    void aTopicMadeAnewUnderARunningFeedIsNoticedThoughNothingIsInIt() throws Exception {
        feed.send(0, "1");
        feed.start("under", feed.counting());
        feed.awaitSum(1);

        recreateTopic();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("under"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains("made anew")));
        feed.send(0, "2");
        assertThat(feed.sum()).isEqualTo(1);
    }

    @Test
    void aTopicThatHasLostWhatWasReadOfItIsNotReadOnBeforeSomebodySaysSo() {
        feed.send(0, "1");
        feed.start("lost", feed.counting());
        feed.awaitSum(1);

        feed.jdbc
                .sql("update feed_position set next_offset = 7 where partition = 0")
                .update();
        feed.stop();
        feed.start("lost", feed.counting());
        feed.send(0, "2");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("lost"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains("has lost what was read of it")));
        assertThat(feed.sum()).isEqualTo(1);
    }

    @Test
    void aRecordThatExhaustsTheStackStopsItsPartitionAndNotTheConsumer() {
        feed.send(0, "1", "deep", "2");
        feed.send(1, "10");
        feed.start("deep", feed.counting());

        feed.awaitSum(11);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("deep"))
                        .hasEntrySatisfying(
                                "partition 0", reason -> assertThat(reason).contains(feed.topic + "-0@1")));
    }

    @Test
    void whatWaitsWithNothingToReadIsTriedAgainAllTheSame() {
        SwitchedDatabase database = new SwitchedDatabase(feed.dataSource());
        database.refuse();
        feed.start("empty", feed.counting(), TestBroker.address(), database);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("empty")).isNotEmpty());

        database.answer();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.troubles("empty")).isEmpty());
    }

    @Test
    void aFeedThatWasStoppedStartsAgain() {
        PartitionFeed stopped = feed.start("again", feed.counting());
        feed.send(0, "1");
        feed.awaitSum(1);

        stopped.stop();
        feed.send(0, "2");
        stopped.start();

        feed.awaitSum(3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stopped.troubles()).isEmpty());
    }

    private String recreateTopic() throws InterruptedException, ExecutionException {
        TestBroker.deleteTopics(Set.of(feed.topic));
        TestBroker.createTopic(feed.topic);
        return feed.facts().id();
    }
}
