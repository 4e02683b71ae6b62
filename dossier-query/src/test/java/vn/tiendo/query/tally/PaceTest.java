package vn.tiendo.query.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace();

    @Test
    void theFirstTimeNothingIsWaitedFor() {
        assertThat(pace.left(7 * SECOND)).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void aWorkRestsFourTimesAsLongAsItTook() {
        pace.worked(10 * SECOND, 11 * SECOND);

        assertThat(pace.rest()).isEqualTo(Duration.ofSeconds(4));
        assertThat(pace.left(11 * SECOND)).isEqualTo(Duration.ofSeconds(4));
        assertThat(pace.left(14 * SECOND)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.left(15 * SECOND)).isZero();
    }

    @Test
    void aLongWorkRestsFiveSeconds() {
        pace.worked(10 * SECOND, 70 * SECOND);

        assertThat(pace.left(70 * SECOND)).isEqualTo(Duration.ofSeconds(5));
    }
}
