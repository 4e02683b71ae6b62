package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.feed.FeedOnTopic.PATIENCE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Effect and position of records move together, whatever comes between the two and whoever else is at it. */
class AppliedOnceTest {
    private static final String NAME = "once";
    private static final TopicFacts TOPIC = new TopicFacts("a-topic", 3, false);

    private final FeedOnTopic feed = new FeedOnTopic();
    private final FeedPositions positions = new FeedPositions(feed.jdbc);

    /** A thread for each: the common pool of a small machine has one for all. */
    private final ExecutorService owners = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void begin() {
        for (int partition = 0; partition < TOPIC.partitions(); partition++) {
            positions.begin(NAME, partition, new FeedPositions.Position(TOPIC.id(), 0));
        }
    }

    @AfterEach
    void close() {
        owners.shutdownNow();
        feed.close();
    }

    @Test
    void whoIsKilledRightAfterTheCommitHasAppliedHisRecords() {
        CountingHandler counting = feed.counting();
        BatchApplier killed = applier(partitions -> {
            counting.apply(partitions);
            afterCommit(() -> {
                throw new IllegalStateException("killed");
            });
        });
        assertThatThrownBy(() -> killed.applyTogether(TOPIC, List.of(fetched(0, 0, "1", "2"))))
                .hasMessage("killed");

        applier(counting).apply(TOPIC, fetched(0, 0, "1", "2", "4"));

        assertThat(feed.sum()).isEqualTo(7);
    }

    /** As where an owner is paused in the middle of a batch, and another one gets his partition. */
    @Test
    void ofTwoOwnersOfAPartitionTheSecondWaitsAndFindsItDone() throws Exception {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        CountingHandler counting = feed.counting();
        BatchApplier paused = applier(partitions -> {
            inTheMiddle.countDown();
            awaitUninterruptibly(awake);
            counting.apply(partitions);
        });

        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> paused.apply(TOPIC, fetched(0, 0, "1", "2")), owners);
        inTheMiddle.await();
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> applier(counting).apply(TOPIC, fetched(0, 0, "1", "2", "4")), owners);
        await().atMost(PATIENCE).until(() -> second.isDone() || isSomebodyWaiting());
        awake.countDown();
        first.join();
        second.join();

        assertThat(feed.sum()).isEqualTo(7);
    }

    /** Or two who fetched the same partitions in another order would wait for each other. */
    @Test
    void positionsAreLockedInOneOrderHoweverTheyWereFetched() throws Exception {
        CompletableFuture<Void> applied = new CompletableFuture<>();
        feed.transactions().executeWithoutResult(_ -> {
            positions.lock(NAME, List.of(0), TOPIC.id());
            applied.completeAsync(
                    () -> {
                        applier(feed.counting()).applyTogether(TOPIC, List.of(fetched(1, 0, "10"), fetched(0, 0, "1")));
                        return null;
                    },
                    owners);
            await().atMost(PATIENCE).until(this::isSomebodyWaiting);

            // whoever waits for the first of them holds none of the others
            assertThat(feed.jdbc
                            .sql("select partition from feed_position where partition = 1 for update skip locked")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
        });
        applied.join();

        assertThat(feed.sum()).isEqualTo(11);
    }

    @Test
    void recordsThatAreGoneAreNotPassedOver() {
        BatchApplier applier = applier(feed.counting());
        applier.apply(TOPIC, fetched(0, 0, "1"));

        assertThatThrownBy(() -> applier.apply(TOPIC, fetched(0, 3, "8")))
                .isInstanceOf(PartitionStopped.class)
                .hasMessageContaining("records from 1 to 2 of " + feed.topic + "-0 are gone");

        assertThat(feed.sum()).isEqualTo(1);
    }

    private BatchApplier applier(FeedHandler handler) {
        return new BatchApplier(
                feed.settings(NAME), handler, positions, feed.transactions(), new SimpleMeterRegistry());
    }

    private static void afterCommit(Runnable end) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                end.run();
            }
        });
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSomebodyWaiting() {
        return feed.jdbc
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private PartitionRecords fetched(int partition, long offset, String... values) {
        return feed.fetched(partition, offset, values);
    }
}
