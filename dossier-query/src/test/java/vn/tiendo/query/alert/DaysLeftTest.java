package vn.tiendo.query.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingTime;

class DaysLeftTest {
    private static final LocalDate FRIDAY = LocalDate.of(2023, 10, 6);

    private static WorkingTime time(CalendarDay... days) {
        return WorkingCalendar.of(ZoneId.of("Asia/Ho_Chi_Minh"), List.of(days)).ordinary();
    }

    @Test
    void threeWorkingDaysGoOverAWeekendAndUpToTheDayBeforeTheFourth() {
        DaysLeft left = DaysLeft.of(time(), FRIDAY, FRIDAY);

        assertThat(left.next()).containsExactly(FRIDAY.plusDays(3), FRIDAY.plusDays(4), FRIDAY.plusDays(5));
        assertThat(left.last()).isEqualTo(FRIDAY.plusDays(5));
        assertThat(left.until(FRIDAY.plusDays(1))).isZero();
        assertThat(left.until(FRIDAY.plusDays(4))).isEqualTo(2);
    }

    @Test
    void aHolidayPutsTheEndOff() {
        LocalDate monday = FRIDAY.plusDays(3);

        DaysLeft left = DaysLeft.of(
                time(new CalendarDay(monday, DayKind.HOLIDAY, "a holiday", CalendarDay.Status.CONFIRMED)),
                FRIDAY,
                monday);

        assertThat(left.next()).first().isEqualTo(FRIDAY.plusDays(4));
        assertThat(left.last()).isEqualTo(FRIDAY.plusDays(6));
        assertThat(left.lastBefore()).isEqualTo(left.last());
    }

    @Test
    void beforeAWeekendItGoesOnUntilTheEndOfIt() {
        assertThat(DaysLeft.of(time(), FRIDAY.minusDays(3), FRIDAY).last()).isEqualTo(FRIDAY.plusDays(2));
    }
}
