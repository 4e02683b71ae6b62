package vn.tiendo.index.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedDaysTest {
    @Test
    void todayIsPublishedForItsMonthQuarterAndYear() {
        assertThat(PublishedDays.on(LocalDate.parse("2026-11-22"), Set.of()))
                .extracting(Object::toString)
                .containsExactly("2026-11/2026-11-22", "2026-Q4/2026-11-22", "2026/2026-11-22");
    }

    @Test
    void closedPeriodsWithDossiersArePublishedAsOfTheirLastDay() {
        Set<YearMonth> cohorts = Set.of(YearMonth.parse("2025-12"), YearMonth.parse("2026-10"));

        assertThat(PublishedDays.on(LocalDate.parse("2026-11-22"), cohorts))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "2026-11/2026-11-22",
                        "2026-Q4/2026-11-22",
                        "2026/2026-11-22",
                        "2026-10/2026-10-31",
                        "2025-12/2025-12-31",
                        "2025-Q4/2025-12-31",
                        "2025/2025-12-31");
    }

    @Test
    void onItsLastDayAPeriodIsCurrentAndTheDayAfterItIsClosedUnderTheSameKey() {
        Set<YearMonth> cohorts = Set.of(YearMonth.parse("2026-12"));

        assertThat(PublishedDays.on(LocalDate.parse("2026-12-31"), cohorts))
                .extracting(Object::toString)
                .containsExactly("2026-12/2026-12-31", "2026-Q4/2026-12-31", "2026/2026-12-31");
        assertThat(PublishedDays.on(LocalDate.parse("2027-01-01"), cohorts))
                .extracting(Object::toString)
                .contains("2026-12/2026-12-31", "2026-Q4/2026-12-31", "2026/2026-12-31")
                .hasSize(6);
    }
}
