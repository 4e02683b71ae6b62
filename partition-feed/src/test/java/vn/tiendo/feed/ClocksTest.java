package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** What clocks that are apart lead to, at moments of the test's choice. */
class ClocksTest {
    private static final Instant HERE = Instant.parse("2023-10-30T09:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow
    private final Clocks clocks = new Clocks(nanos::get);

    @Test
    void nothingIsDecidedBeforeTheDatabaseHasSaidWhatTimeItIs() {
        assertThat(clocks.agree()).isFalse();
        assertThat(clocks.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void clocksMayBeApartByALittleAndTheAnswerMayTakeLong() {
        clocks.told(HERE, HERE.minusSeconds(5), HERE);
        assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);
        clocks.told(HERE, HERE.plusSeconds(20), HERE.plusSeconds(30));
        assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);
        clocks.mustAgree();
    }

    @Test
    void aClockThatIsADayAheadOrBehindIsDownWithBothTimesUntilItIsSet() {
        for (Instant database : new Instant[] {HERE.plus(A_DAY), HERE.minus(A_DAY)}) {
            clocks.told(HERE, database, HERE);

            assertThat(clocks.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(clocks.health().getDetails())
                    .containsEntry("here", HERE.toString())
                    .containsEntry("database", database.toString())
                    .containsEntry("apartForSeconds", A_DAY.toSeconds());
            assertThatIllegalStateException().isThrownBy(clocks::mustAgree);
        }

        clocks.told(HERE, HERE, HERE);
        assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aBrokerWhoseClockIsAheadIsDownUntilItIsSetOrIsNotHeardOfAnyMore() {
        clocks.told(HERE, HERE, HERE);
        clocks.read("some-topic", HERE.plus(A_DAY), HERE);
        assertThat(clocks.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(clocks.health().getDetails()).containsEntry("some-topic", "is written 86400 s ahead");

        clocks.read("some-topic", HERE, HERE);
        assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);

        clocks.read("some-topic", HERE.plus(A_DAY), HERE);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatWasWrittenLongAgoSaysNothingOfClocks() {
        clocks.told(HERE, HERE, HERE);
        clocks.read("some-topic", HERE.minus(A_DAY), HERE);

        assertThat(clocks.health().getStatus()).isEqualTo(Status.UP);
    }
}
