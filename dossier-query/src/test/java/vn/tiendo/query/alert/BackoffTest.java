package vn.tiendo.query.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void itDoublesUpToAnHour() {
        assertThat(Backoff.after(1, false, 100)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(2, false, 100)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.after(10, false, 100)).isEqualTo(Duration.ofSeconds(2_560));
        assertThat(Backoff.after(11, false, 100)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.after(1_000_000, false, 100)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoSaysThatItIsWrongIsAskedMoreSlowly() {
        assertThat(Backoff.after(1, true, 100)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(1_000, true, 100)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void itIsSpread() {
        assertThat(Backoff.after(1, false, 80)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Backoff.after(1, false, 120)).isEqualTo(Duration.ofSeconds(6));
    }
}
