package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.snapshot.Seen;

class RecencyTest {
    private static final Instant NOW = Instant.parse("2023-10-30T05:00:00Z");

    private static Recency recency(int heardSecondsAgo, @Nullable Integer readToSecondsAgo) {
        Instant readTo = readToSecondsAgo == null ? null : NOW.minusSeconds(readToSecondsAgo);
        return Recency.of(new Seen(new Freshness(7, NOW.minusSeconds(heardSecondsAgo)), readTo, 0, 1), NOW)
                .orElseThrow();
    }

    @Test
    void whereNothingWasReadNothingIsKnown() {
        assertThat(Recency.of(new Seen(new Freshness(0, null), NOW, 0, 1), NOW)).isEmpty();
    }

    @Test
    void aPageIsAsCurrentAsWhatItHeard() {
        assertThat(recency(1, null)).isEqualTo(new Recency(NOW.minusSeconds(1), Duration.ofSeconds(1), false));
    }

    @Test
    void whileNothingHappensThePageStaysCurrent() {
        assertThat(recency(50, 1)).isEqualTo(new Recency(NOW.minusSeconds(1), Duration.ofSeconds(1), false));
    }

    @Test
    void whatIsReadNoMoreStandsStill() {
        assertThat(recency(50, 11)).isEqualTo(new Recency(NOW.minusSeconds(11), Duration.ofSeconds(11), true));
        assertThat(recency(10, null).stale()).isFalse();
        assertThat(recency(11, null).stale()).isTrue();
    }

    @Test
    void whoeverDoesNotHearTheStoreDoesNotTakeItsSilenceForPeace() {
        assertThat(recency(75, 0).stale()).isFalse();
        assertThat(recency(76, 0)).isEqualTo(new Recency(NOW.minusSeconds(76), Duration.ofSeconds(76), true));
    }

    @Test
    void aClockBehindAnotherMakesNoPageNewerThanNow() {
        assertThat(recency(-3, null).behind()).isZero();
    }
}
