package vn.tiendo.index.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class VisibleFoldTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.parse("2026-10-30");

    @Test
    void includesADayWhenEverythingToldBeforeTheMidnightOfItsZoneIsKnown() {
        assertThat(through("2026-10-30T16:59:59.999Z").includes(DAY, ZONE)).isFalse();
        assertThat(through("2026-10-30T17:00:00Z").includes(DAY, ZONE)).isTrue();
    }

    @Test
    void includesNothingForCertainWhileItIsNotKnownUpToWhere() {
        assertThat(new VisibleFold(5, 10, null, Instant.EPOCH).includes(DAY, ZONE))
                .isFalse();
    }

    @Test
    void noneIsVisibleBeforeTheFirst() {
        assertThat(new VisibleFold(0, 0, null, Instant.EPOCH).isNone()).isTrue();
        assertThat(new VisibleFold(1, 10, null, Instant.EPOCH).isNone()).isFalse();
    }

    private static VisibleFold through(String instant) {
        return new VisibleFold(5, 10, Instant.parse(instant), Instant.EPOCH);
    }
}
