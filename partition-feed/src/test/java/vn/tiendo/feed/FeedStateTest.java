package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What a feed says of itself, at moments of the test's choice. */
class FeedStateTest {
    private static final String TOPIC = "some-topic";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow
    private final FeedState state = new FeedState(TOPIC, nanos::get);

    @Test
    void isDownBeforeBrokerAndDatabaseHaveAnswered() {
        assertThat(state.troubles()).containsOnlyKeys("broker");
    }

    @Test
    void isWellWhileNothingIsLeftHoweverLong() {
        reads(0);
        for (int second = 0; second < 100; second++) {
            look(5, 5);
        }

        assertThat(state.troubles()).isEmpty();
        assertThat(state.behind()).isZero();
    }

    @Test
    void isWellWhileRecordsMove() {
        reads(0);
        for (int second = 0; second < 100; second++) {
            look(second, 1_000);
        }

        assertThat(state.troubles()).isEmpty();
        assertThat(state.lag()).isEqualTo(901);
    }

    @Test
    void isBehindWhileItReadsWhatWasThereLongAgo() {
        reads(0);
        for (int second = 0; second < 20; second++) {
            look(second, 1_000 + second);
        }

        assertThat(state.behind()).isGreaterThan(FlowStatus.LATE);
        look(1_100, 1_100);
        assertThat(state.behind()).isZero();
    }

    @Test
    void hasCaughtUpWhenItHasReadWhatWasThereAtFirst() {
        assertThat(state.hasCaughtUp()).isFalse();
        look(5, 10);
        assertThat(state.hasCaughtUp()).isFalse();
        look(10, 25);
        assertThat(state.hasCaughtUp()).isTrue();

        state.forget();
        look(10, 25);
        assertThat(state.hasCaughtUp()).isFalse();
    }

    @Test
    void isNotBehindWhileItReadsWhatHasJustCome() {
        reads(0);
        for (int second = 0; second < 100; second++) {
            look(second * 100, second * 100 + 150);
        }

        assertThat(state.behind()).isLessThan(FlowStatus.LATE);
    }

    @Test
    void namesTheRecordAtWhichItStandsStill() {
        reads(0);
        look(4, 9);
        state.applies(List.of(records(0, 4, 8)));
        for (int second = 0; second < 4; second++) {
            look(4, 9);
        }

        assertThat(state.troubles().get("partition 0"))
                .startsWith(
                        "stands still at some-topic-0@4, 5 records wait: some-topic-0@4 to @8 is applied since 4 s in");
    }

    @Test
    void tellsThatNobodyReads() {
        for (int second = 0; second < 5; second++) {
            look(4, 9);
        }

        assertThat(state.wondersWhoReads()).isTrue();
        assertThat(state.troubles().get("partition 0"))
                .isEqualTo("stands still at some-topic-0@4, 5 records wait: nobody reads it");
    }

    @Test
    void leavesItToAnotherProcessToBeDownForWhatThatReads() {
        state.readElsewhere(Map.of(0, "consumer-7 at /10.0.0.7"));
        for (int second = 0; second < 5; second++) {
            look(4, 9);
        }

        assertThat(state.troubles()).isEmpty();
        assertThat(state.hearsay())
                .containsEntry("partition 0", "stands still at some-topic-0@4: read by consumer-7 at /10.0.0.7");
    }

    @Test
    void aPartitionWaitsForItsTurnWhileItsConsumerReadsOthers() {
        reads(0);
        reads(1);
        for (int second = 0; second < 59; second++) {
            state.applied(List.of(records(1, 4, 4)));
            look(4, 9);
        }
        assertThat(state.troubles()).isEmpty();

        for (int second = 0; second < 3; second++) {
            state.applied(List.of(records(1, 4, 4)));
            look(4, 9);
        }
        assertThat(state.troubles()).containsOnlyKeys("partition 0");
    }

    @Test
    void tellsWhoDoesNotAnswer() {
        look(5, 5);
        state.asks("database");
        pass(Duration.ofSeconds(3));
        assertThat(state.troubles()).isEmpty();

        pass(Duration.ofMillis(1_001));
        assertThat(state.troubles()).containsExactly(Map.entry("database", "has not answered"));
    }

    @Test
    void whatIsTriedAgainAndSucceedsSoonIsNoTrouble() {
        reads(0);
        look(4, 9);
        state.waits(0, "two have locked each other out", 4);
        pass(Duration.ofSeconds(1));
        assertThat(state.troubles()).isEmpty();

        state.waits(0, "two have locked each other out", 4);
        pass(Duration.ofMillis(1_001));
        assertThat(state.troubles()).containsEntry("partition 0", "waits: two have locked each other out");
    }

    @Test
    void noticesAnotherTopicAndAnEndBeforeWhatWasRead() {
        assertThat(state.looked(at(5), "id", Map.of(0, 5L))).isEmpty();
        assertThat(state.looked(at(5), "id", Map.of(0, 4L))).containsExactly(0);
        assertThat(state.troubles()).containsEntry("partition 0", "ends at 4, before 5, which was read");

        state.looked(at(5), "another", Map.of(0, 5L));
        assertThat(state.troubles()).containsEntry("partition 0", "its position is of another topic of that name");
    }

    /** Partition 0 fails with each of its records, and partition 1, of the same consumer, goes on. */
    @Test
    void beginningOnceMoreIsNoSuccess() {
        reads(0);
        reads(1);
        for (int second = 0; second < 4; second++) {
            state.goesOn(0, 4);
            state.applies(List.of(records(0, 4, 8)));
            state.waits(0, "the broker does not take it", 8);
            state.applied(List.of(records(1, 4, 4)));
            look(4, 9);
        }
        state.goesOn(0, 4);
        state.applies(List.of(records(0, 4, 8)));
        assertThat(state.troubles()).containsEntry("partition 0", "waits: the broker does not take it");

        state.applied(List.of(records(0, 4, 8)));
        look(9, 9);
        assertThat(state.troubles()).isEmpty();
    }

    @Test
    void whatStoppedIsSaidWhileItIsTriedAgain() {
        reads(0);
        state.stopped(0, "a bug", 8);
        state.goesOn(0, 4);
        assertThat(state.troubles()).containsEntry("partition 0", "stopped: a bug");
        state.applies(List.of(records(0, 4, 8)));
        assertThat(state.troubles()).containsEntry("partition 0", "stopped: a bug");
    }

    @Test
    void whatStoppedIsForgottenWhereThePositionIsBehindIt() {
        look(5, 5);
        reads(0);
        state.stopped(0, "a bug", 8);
        state.goesOn(0, 9);

        assertThat(state.troubles()).isEmpty();
    }

    @Test
    void toHaveJustBeenAssignedIsNotToBeBusy() {
        for (int second = 0; second < 5; second++) {
            look(4, 9);
            reads(0);
        }

        assertThat(state.troubles()).containsOnlyKeys("partition 0");
    }

    @Test
    void aConsumerThatLostItsPartitionHasNothingMoreToSayOfIt() throws InterruptedException {
        Thread former = Thread.ofPlatform().start(() -> reads(0));
        former.join();
        reads(0);
        look(4, 4);
        Thread late = Thread.ofPlatform().unstarted(() -> {
            state.stopped(0, "too late", 8);
            state.revoked(0);
        });
        late.start();
        late.join();

        assertThat(state.troubles()).isEmpty();
        assertThat(state.isOurs(0)).isTrue();
    }

    private void reads(int partition) {
        state.assigned(partition);
        state.goesOn(partition, 0);
    }

    private static PartitionRecords records(int partition, long first, long last) {
        return new PartitionRecords(
                partition,
                LongStream.rangeClosed(first, last)
                        .mapToObj(offset -> new ConsumerRecord<>(TOPIC, partition, offset, new byte[0], new byte[0]))
                        .toList(),
                true);
    }

    private void look(long next, long end) {
        pass(Duration.ofSeconds(1));
        state.looked(at(next), "id", Map.of(0, end));
    }

    private static Map<Integer, FeedPositions.Position> at(long next) {
        return Map.of(0, new FeedPositions.Position("id", next));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
