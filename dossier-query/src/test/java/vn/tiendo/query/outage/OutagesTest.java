package vn.tiendo.query.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;

class OutagesTest {
    private static final Instant MORNING = Instant.parse("2023-10-02T17:00:00Z");
    private static final Instant NOON = Instant.parse("2023-10-03T05:00:00Z");
    private static final Instant NIGHT = Instant.parse("2023-10-03T17:00:00Z");

    private static Outage outage(String id, String unit, Instant from, @Nullable Instant until) {
        return new Outage(id, new AgencyCode(unit), "IGATE", from, until);
    }

    private static boolean isDown(String unit, Outage... outages) {
        return Outages.of(List.of(outages)).anyOpen(new AgencyCode(unit), MORNING, NIGHT);
    }

    @Test
    void itConcernsItsUnitAndAllBelow() {
        Outage outage = outage("1", "H09.12", NOON, null);

        assertThat(isDown("H09.12", outage)).isTrue();
        assertThat(isDown("H09.12.03.01", outage)).isTrue();
        assertThat(isDown("H09", outage)).isFalse();
        assertThat(isDown("H09.14", outage)).isFalse();
        assertThat(isDown("H09.120", outage)).isFalse();
    }

    @Test
    void itIsOpenOnEveryDayOfWhichItHasAMoment() {
        assertThat(isDown("H09", outage("1", "H09", MORNING.minusSeconds(60), MORNING)))
                .isFalse();
        assertThat(isDown("H09", outage("1", "H09", MORNING.minusSeconds(60), MORNING.plusNanos(1))))
                .isTrue();
        assertThat(isDown("H09", outage("1", "H09", NIGHT.minusNanos(1), null))).isTrue();
        assertThat(isDown("H09", outage("1", "H09", NIGHT, null))).isFalse();
    }

    @Test
    void oneOfSeveralIsEnoughAndNoneIsNone() {
        Outage over = outage("1", "H09.12", MORNING.minusSeconds(60), MORNING.minusSeconds(1));

        assertThat(isDown("H09.12", over)).isFalse();
        assertThat(isDown("H09.12", over, outage("2", "H09.12", NOON, null))).isTrue();
        assertThat(isDown("H09.12", over, outage("2", "H09", NOON, null))).isTrue();
        assertThat(Outages.NONE.anyOpen(new AgencyCode("H09"), MORNING, NIGHT)).isFalse();
    }

    @Test
    void theyComeByTheirIdentifiers() {
        Outages outages = Outages.of(List.of(
                outage("3", "H09", NOON, null), outage("1", "H10", NOON, null), outage("2", "H09", NOON, null)));

        assertThat(outages.all()).extracting(Outage::id).containsExactly("1", "2", "3");
        assertThat(outages.byUnit().get(new AgencyCode("H09")))
                .extracting(Outage::id)
                .containsExactly("2", "3");
    }

    @Test
    void itEndsAfterItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> outage("1", "H09", NOON, NOON));
    }
}
