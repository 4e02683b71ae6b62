package vn.tiendo.index.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.index.tally.VisibleFold;

class PublishedDaysTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-22");
    private static final VisibleFold FOLD = new VisibleFold(7, 70, null, Instant.EPOCH);

    @Test
    void aDayIsPublishedForItsMonthQuarterAndYear() {
        assertThat(PublishedDays.on(FIRST))
                .extracting(Object::toString)
                .containsExactly("2026-11/2026-11-22", "2026-Q4/2026-11-22", "2026/2026-11-22");
    }

    @Test
    void importedHistoryIsPublishedAsOfTheLastDayOfEachPeriodThatWasClosedBefore() {
        Set<YearMonth> cohorts = Set.of(YearMonth.parse("2025-12"), YearMonth.parse("2026-10"));

        assertThat(PublishedDays.closedBefore(FIRST, cohorts))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "2026-10/2026-10-31", "2025-12/2025-12-31", "2025-Q4/2025-12-31", "2025/2025-12-31");
    }

    @Test
    void aPeriodThatEndsOnTheFirstDayIsNoHistory() {
        assertThat(PublishedDays.closedBefore(LocalDate.parse("2026-10-31"), Set.of(YearMonth.parse("2026-10"))))
                .isEmpty();
    }

    @Test
    void theFirstDayIsThatOfTheFirstLook() {
        Examined first = Examined.nothing(FIRST).next(FOLD, FIRST);

        assertThat(first).isEqualTo(new Examined(7, null, FIRST, FIRST));
        assertThat(first.next(FOLD, FIRST.plusDays(3)).firstDay()).isEqualTo(FIRST);
        assertThat(first.freezes(FIRST)).isTrue();
        assertThat(first.freezes(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void daysThatPassedUnseenAreLookedAtInParts() {
        Examined before = new Examined(5, null, FIRST, FIRST);
        LocalDate today = FIRST.plusDays(40);

        Examined part = before.next(FOLD, today);
        Examined rest = part.next(FOLD, today);

        assertThat(part).isEqualTo(new Examined(5, null, FIRST.plusDays(31), FIRST));
        assertThat(rest).isEqualTo(new Examined(7, null, today, FIRST));
        assertThat(before.daysUpTo(part)).hasSize(32).startsWith(FIRST);
        assertThat(part.daysUpTo(rest)).hasSize(10).endsWith(today);
    }

    @Test
    void aClockThatGoesBackTakesNothingBack() {
        Examined before = new Examined(5, null, FIRST, FIRST);

        assertThat(before.next(FOLD, FIRST.minusDays(1)).day()).isEqualTo(FIRST);
    }
}
