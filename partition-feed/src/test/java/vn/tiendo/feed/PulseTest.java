package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Whether a thread still works, at moments of the test's choice. */
class PulseTest {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow
    private final Pulse pulse = new Pulse(LONGEST, nanos::get);

    @Test
    void isDownBeforeItBegins() {
        assertThat(pulse.trouble()).contains("has not begun");
    }

    @Test
    void mayRestForEver() {
        pulse.beats();
        pulse.rests();
        pass(Duration.ofDays(1));

        assertThat(pulse.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void hangsWhereItDoesNotBeatAndSaysWhere() {
        pulse.beats();
        pass(LONGEST.plusMillis(1));
        assertThat(pulse.trouble())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("hangs for 15 s in java.lang"));

        pulse.beats();
        assertThat(pulse.trouble()).isEmpty();
    }

    @Test
    void isBehindAtAWorkThatTakesLongAndNotTooLong() {
        pulse.beats();
        pass(Duration.ofSeconds(5));

        assertThat(pulse.health().getStatus()).isEqualTo(FlowStatus.BEHIND);
    }

    @Test
    void isDownWhereItFailsAgainAndAgain() {
        fail();
        assertThat(pulse.trouble()).isEmpty();
        pass(Duration.ofMillis(2_001));
        fail();
        assertThat(pulse.trouble())
                .hasValueSatisfying(reason -> assertThat(reason).contains("no connection"));

        pulse.beats();
        pulse.succeeds();
        assertThat(pulse.trouble()).isEmpty();
    }

    @Test
    void isDownWhenItsThreadHasEnded() throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(() -> {
            pulse.beats();
            pulse.succeeds();
        });
        thread.join();

        assertThat(pulse.trouble()).contains("its thread has ended");
    }

    private void fail() {
        pulse.beats();
        pulse.fails(new IllegalStateException("no connection"));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
