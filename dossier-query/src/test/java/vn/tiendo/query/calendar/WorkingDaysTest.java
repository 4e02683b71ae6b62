package vn.tiendo.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.ProvinceHours.Period;

class WorkingDaysTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final AgencyCode ORDINARY = new AgencyCode("H09");
    private static final AgencyCode SATURDAYS = new AgencyCode("H10");
    private static final OpeningHours SIX_DAYS =
            new OpeningHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), OpeningHours.ORDINARY.ordinary());
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            VIETNAM,
            OpeningHours.ORDINARY,
            Map.of(
                    SATURDAYS,
                    new ProvinceHours(List.of(
                            new Period(LocalDate.parse("2026-02-01"), SIX_DAYS),
                            new Period(LocalDate.parse("2026-03-01"), OpeningHours.ORDINARY)))),
            Map.of(
                    LocalDate.parse("2026-01-07"), DayKind.HOLIDAY,
                    LocalDate.parse("2026-01-10"), DayKind.MAKEUP_WORK));

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final WorkingDays days = WorkingDays.of(CALENDAR, FIRST, LAST);

    @Test
    void theDayOfTheStartIsDayZero() {
        assertThat(days.between(ORDINARY, MONDAY, MONDAY)).isZero();
        assertThat(days.between(ORDINARY, MONDAY, MONDAY.plusDays(1))).isEqualTo(1);
        assertThat(days.between(ORDINARY, MONDAY.minusDays(1), MONDAY)).isEqualTo(1);
    }

    @Test
    void holidaysAreLeftOutAndMakeUpDaysCount() {
        assertThat(days.between(ORDINARY, MONDAY, LocalDate.parse("2026-01-08")))
                .isEqualTo(2);
        assertThat(days.between(ORDINARY, MONDAY, LocalDate.parse("2026-01-11")))
                .isEqualTo(4);
    }

    @Test
    void aPromiseOfSoManyWorkingDaysTakesSoMany() {
        for (int i = 0; i < 500; i++) {
            AgencyCode province = random.nextBoolean() ? ORDINARY : SATURDAYS;
            LocalDate received = MONDAY.plusDays(random.nextInt(60));
            int amount = 1 + random.nextInt(15);
            // at one o'clock in the night: the promise counts from the next opening, on that day or a later one
            Instant night = received.atTime(1, 0).atZone(VIETNAM).toInstant();
            WorkingTime time = CALENDAR.in(province, received);
            LocalDate open = LocalDate.ofInstant(time.plus(night, Duration.ofMinutes(1)), VIETNAM);
            LocalDate end = LocalDate.ofInstant(
                    time.end(night, new ProcessingTime(amount, ProcessingTime.Unit.WORKING_DAYS)), VIETNAM);
            if (open.equals(received)) {
                assertThat(days.between(province, received, end))
                        .as("seed %d: %s, %s, %d", seed, province, received, amount)
                        .isEqualTo(amount);
            }
        }
    }

    @Test
    void theHoursAreThoseOfTheDayOfTheReceipt() {
        LocalDate saturday = LocalDate.parse("2026-03-07");
        assertThat(days.between(SATURDAYS, saturday.minusDays(8), saturday)).isEqualTo(7);
        assertThat(days.between(SATURDAYS, saturday.minusDays(6), saturday)).isEqualTo(5);
        assertThat(days.between(ORDINARY, saturday.minusDays(8), saturday)).isEqualTo(5);
        assertThat(days.calendars()).isEqualTo(2);
    }

    @Test
    void aSpanThatEndsBeforeItBeginsHasNoDays() {
        assertThat(WorkingDays.of(CALENDAR, LAST, FIRST).days()).isZero();
    }
}
