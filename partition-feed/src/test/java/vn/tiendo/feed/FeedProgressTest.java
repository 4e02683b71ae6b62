package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.feed.FeedOnTopic.PATIENCE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.RecoverableDataAccessException;

/** How a feed goes on through its topic. */
class FeedProgressTest {
    private final FeedOnTopic feed = new FeedOnTopic();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void appliesEveryRecordOnceThoughTheGroupIsForgotten() {
        feed.send(0, "1", "2", "3");
        feed.send(1, "4");
        feed.start("first", feed.counting());
        feed.awaitSum(10);
        feed.stop();

        feed.send(2, "5");
        feed.start("first", feed.counting()); // reads again from the beginning where Kafka's offsets are lost
        feed.awaitSum(15);

        assertThat(feed.count()).isEqualTo(5);
    }

    @Test
    void oldOffsetsAreDroppedUnderTheLock() {
        feed.send(0, "1", "2");
        feed.start("rewound", feed.counting());
        feed.awaitSum(3);
        feed.stop();

        applier("rewound").apply(feed.facts(), fetched(0, 0, "1", "2", "40"));

        assertThat(feed.sum()).isEqualTo(43);
    }

    @Test
    void whatIsFetchedTogetherIsAppliedTogetherOrNotAtAll() {
        feed.send(0, "1");
        feed.send(1, "2");
        feed.start("together", feed.counting());
        feed.awaitSum(3);
        feed.stop();
        BatchApplier applier = applier("together");

        applier.applyTogether(
                feed.facts(), List.of(fetched(0, 0, "1", "40"), fetched(1, 0, "2"), fetched(2, 0, "400")));
        assertThat(feed.sum()).isEqualTo(443);

        assertThatThrownBy(
                        () -> applier.applyTogether(feed.facts(), List.of(fetched(0, 2, "4000"), fetched(1, 1, "bug"))))
                .hasMessageContaining("a bug");
        assertThat(feed.sum()).isEqualTo(443);

        applier.apply(feed.facts(), fetched(0, 2, "4000"));
        assertThat(feed.sum()).isEqualTo(4443);
    }

    /** Where records may be missing between two others, no gap would show it. */
    @Test
    void aPositionThatWasSetBackIsNoticedOnACompactedTopicToo() {
        TopicFacts compacted = new TopicFacts("compacted", 3, true);
        new FeedPositions(feed.jdbc).begin("back", 0, new FeedPositions.Position("compacted", 0));
        BatchApplier applier = applier("back");
        applier.apply(compacted, fetched(0, 0, "1", "2"));
        feed.jdbc.sql("update feed_position set next_offset = 1").update();

        assertThatThrownBy(() -> applier.apply(compacted, fetched(0, 2, "4")))
                .isInstanceOf(RecoverableDataAccessException.class);
        applier.goesOn(0, 1);
        applier.apply(compacted, fetched(0, 1, "2", "4"));

        assertThat(feed.sum()).isEqualTo(1 + 2 + 2 + 4);
    }

    @Test
    void throughMovesOnWhereNothingIsLeftToRead() {
        Instant began = Instant.now();
        feed.start("through", feed.counting());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.jdbc
                                .sql("select count(*) from feed_position where through > :began")
                                .param("began", Timestamp.from(began))
                                .query(Integer.class)
                                .single())
                        .isEqualTo(3));
    }

    @Test
    void isToldWhetherItReadToTheEnd() {
        CountingHandler handler = feed.counting();
        feed.send(0, IntStream.range(0, 250).mapToObj(_ -> "1").toArray(String[]::new));
        feed.start("ends", handler);

        feed.awaitSum(250);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(handler.ends).isEqualTo(Map.of(0, 249L)));
        assertThat(handler.middles.get()).isPositive();
    }

    @Test
    void aClockThatIsAheadDoesNotTellThatTomorrowIsIn() {
        feed.start("ahead", feed.counting());
        feed.awaitThrough(3);
        FeedPositions positions = new FeedPositions(feed.jdbc);

        positions.reachedEnds(
                "ahead",
                feed.facts().id(),
                Map.of(0, 0L, 1, 0L, 2, 0L),
                Instant.now().plus(1, ChronoUnit.DAYS));

        assertThat(feed.jdbc
                        .sql("select count(*) from feed_position where through > now() + interval '1 minute'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private BatchApplier applier(String name) {
        FeedPositions positions = new FeedPositions(feed.jdbc);
        return new BatchApplier(
                feed.settings(name), feed.counting(), positions, feed.transactions(), new SimpleMeterRegistry());
    }

    private PartitionRecords fetched(int partition, long offset, String... values) {
        return feed.fetched(partition, offset, values);
    }
}
