package vn.tiendo.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.calendar.CalendarDay.Status;

class CalendarTableTest {
    private static final CalendarDay LAST_OF_2025 = holiday("2025-12-31");
    private static final CalendarDay FIRST_OF_2026 = holiday("2026-01-01");
    private static final CalendarDay NATIONAL_DAY = holiday("2026-09-02");
    private static final CalendarTable TABLE = () -> List.of(LAST_OF_2025, FIRST_OF_2026, NATIONAL_DAY);

    @Test
    void aYearHasTheDaysThatLieInIt() {
        assertThat(TABLE.days(Year.of(2025))).containsExactly(LAST_OF_2025);
        assertThat(TABLE.days(Year.of(2026))).containsExactly(FIRST_OF_2026, NATIONAL_DAY);
    }

    @Test
    void ofAYearNothingMayBeKnown() {
        assertThat(TABLE.days(Year.of(2027))).isEmpty();
    }

    private static CalendarDay holiday(String day) {
        return new CalendarDay(LocalDate.parse(day), DayKind.HOLIDAY, "holiday", Status.CONFIRMED);
    }
}
