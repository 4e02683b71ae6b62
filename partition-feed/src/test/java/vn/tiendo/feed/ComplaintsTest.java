package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow
    private final Complaints complaints = new Complaints(nanos::get);

    @Test
    void anOutageIsToldOnceAMinute() {
        int told = 0;
        for (int second = 0; second < 180; second++) {
            told += complaints.isNews("here", new IllegalStateException("after " + second + " s")) ? 1 : 0;
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }

        assertThat(told).isEqualTo(3);
    }

    @Test
    void anotherFailureIsNewsAndSoIsAnotherPlace() {
        assertThat(complaints.isNews("here", wrapped(new IllegalStateException())))
                .isTrue();
        assertThat(complaints.isNews("here", wrapped(new IllegalStateException())))
                .isFalse();
        assertThat(complaints.isNews("here", wrapped(new NullPointerException())))
                .isTrue();
        assertThat(complaints.isNews("there", wrapped(new NullPointerException())))
                .isTrue();
    }

    @Test
    void whatHasSettledIsNewsAgain() {
        complaints.isNews("here", new IllegalStateException());
        complaints.settled("here");

        assertThat(complaints.isNews("here", new IllegalStateException())).isTrue();
    }

    private static RuntimeException wrapped(RuntimeException cause) {
        return new RuntimeException(cause);
    }
}
