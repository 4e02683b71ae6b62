package vn.tiendo.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.OpeningHours.Interval;

class WorkingTimeTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final AgencyCode PROVINCE = new AgencyCode("H09");
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");
    private static final Map<LocalDate, DayKind> TABLE = Map.of(
            LocalDate.parse("2026-01-01"), DayKind.HOLIDAY,
            LocalDate.parse("2026-01-02"), DayKind.SWAP_OFF,
            LocalDate.parse("2026-01-10"), DayKind.MAKEUP_WORK,
            LocalDate.parse("2026-02-16"), DayKind.HOLIDAY);

    private final WorkingTime time =
            new WorkingCalendar(VIETNAM, OpeningHours.ORDINARY, Map.of(), TABLE).in(PROVINCE, DAY);

    @ParameterizedTest(name = "{2} worked from {0} to {1}")
    @CsvSource({
        "2026-01-05T07:00, 2026-01-05T17:00, PT8H", // a Monday
        "2026-01-05T11:00, 2026-01-05T14:00, PT1H",
        "2026-01-05T11:30, 2026-01-05T13:30, PT0S",
        "2026-01-09T16:00, 2026-01-10T08:00, PT2H", // the Saturday is worked
        "2025-12-31T16:00, 2026-01-05T08:00, PT2H", // over the new year, a swapped day and a weekend
        "2026-01-05T10:00, 2026-01-05T09:00, PT0S",
        "2026-01-05T10:00:00.25, 2026-01-05T10:00:01, PT0.75S"
    })
    void workedIsWhatIsOpenBetween(LocalDateTime from, LocalDateTime to, Duration expected) {
        assertThat(time.worked(instant(from), instant(to))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} after {0} it is {2}")
    @CsvSource({
        "2026-01-05T10:00, PT1H30M, 2026-01-05T11:30", // the earliest instant, not the next opening
        "2026-01-05T10:00, PT2H, 2026-01-05T14:00",
        "2026-01-03T10:00, PT0S, 2026-01-03T10:00", // nothing to work moves nothing
        "2026-01-03T10:00, PT1H, 2026-01-05T08:00",
        "2025-12-31T16:30, PT1H, 2026-01-05T07:30",
        "2026-01-09T16:30, PT1H, 2026-01-10T07:30"
    })
    void plusIsTheEarliestInstantUntilWhichSoMuchIsWorked(LocalDateTime from, Duration worked, LocalDateTime expected) {
        assertThat(time.plus(instant(from), worked)).isEqualTo(instant(expected));
    }

    @ParameterizedTest(name = "{1} {2} after {0} it is {3}")
    @CsvSource({
        "2026-01-05T10:20, 1, WORKING_DAYS, 2026-01-06T10:20",
        "2026-01-08T10:20, 2, WORKING_DAYS, 2026-01-10T10:20", // to the worked Saturday
        "2026-01-05T12:00, 1, WORKING_DAYS, 2026-01-06T13:30", // received at noon
        "2026-01-09T17:00, 1, WORKING_DAYS, 2026-01-12T07:00", // received when all had gone
        "2025-12-31T16:59, 1, WORKING_DAYS, 2026-01-05T16:59",
        "2026-01-05T10:20, 8, WORKING_HOURS, 2026-01-06T10:20",
        "2026-01-05T23:59, 8, WORKING_HOURS, 2026-01-06T17:00",
        "2026-01-01T23:59, 10, CALENDAR_DAYS, 2026-01-11T23:59"
    })
    void aProcessingTimeEnds(LocalDateTime received, int amount, ProcessingTime.Unit unit, LocalDateTime expected) {
        assertThat(time.end(instant(received), new ProcessingTime(amount, unit)))
                .isEqualTo(instant(expected));
    }

    @Test
    void theResultOfWorkingDaysStandsEvenWhereThatDayIsClosedAtThatHour() {
        OpeningHours longMondays = new OpeningHours(
                EnumSet.allOf(DayOfWeek.class), List.of(new Interval(LocalTime.of(7, 0), LocalTime.of(20, 0))));
        WorkingTime evening = new WorkingTime(VIETNAM, longMondays, Map.of());

        assertThat(evening.end(
                        instant(LocalDateTime.parse("2026-01-05T19:00")),
                        new ProcessingTime(1, ProcessingTime.Unit.WORKING_DAYS)))
                .isEqualTo(instant(LocalDateTime.parse("2026-01-06T19:00")));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAClockThatWalksFromMinuteToMinute(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Instant from = instant(LocalDateTime.parse("2025-12-28T00:00")).plusSeconds(60L * random.nextInt(30_000));
            Instant to = from.plusSeconds(60L * random.nextInt(20_000));
            long minutes = MinuteClock.worked(from, to);

            assertThat(time.worked(from, to))
                    .as("seed %d, from %s to %s", seed, from, to)
                    .isEqualTo(Duration.ofMinutes(minutes));
            assertThat(time.plus(from, Duration.ofMinutes(minutes)))
                    .as("seed %d, %d minutes after %s", seed, minutes, from)
                    .isEqualTo(MinuteClock.plus(from, minutes));
        }
    }

    @Test
    void aProvinceMayHaveItsOwnHours() {
        OpeningHours mornings = new OpeningHours(
                Set.of(DayOfWeek.MONDAY), List.of(new Interval(LocalTime.of(8, 0), LocalTime.of(12, 0))));
        WorkingCalendar calendar =
                new WorkingCalendar(VIETNAM, OpeningHours.ORDINARY, Map.of(PROVINCE, since(DAY, mornings)), TABLE);
        Instant monday = instant(LocalDateTime.parse("2026-01-05T07:00"));

        assertThat(calendar.in(PROVINCE, DAY).plus(monday, Duration.ofHours(5)))
                .isEqualTo(instant(LocalDateTime.parse("2026-01-10T09:00")));
        assertThat(calendar.in(new AgencyCode("H15"), DAY).plus(monday, Duration.ofHours(5)))
                .isEqualTo(instant(LocalDateTime.parse("2026-01-05T14:00")));
        assertThat(calendar.in(PROVINCE, DAY.minusDays(1)).plus(monday, Duration.ofHours(5)))
                .as("received before its own hours held")
                .isEqualTo(instant(LocalDateTime.parse("2026-01-05T14:00")));
    }

    @Test
    void daysOfTheWeekMayHaveHoursOfTheirOwn() {
        Interval morning = new Interval(LocalTime.of(8, 0), LocalTime.of(12, 0));
        Interval afternoon = new Interval(LocalTime.of(13, 0), LocalTime.of(17, 0));
        OpeningHours hours = new OpeningHours(new TreeMap<>(
                Map.of(DayOfWeek.TUESDAY, List.of(morning, afternoon), DayOfWeek.FRIDAY, List.of(morning))));
        WorkingTime time = new WorkingTime(VIETNAM, hours, TABLE);

        assertThat(time.plus(instant(LocalDateTime.parse("2026-01-06T08:00")), Duration.ofHours(11)))
                .isEqualTo(instant(LocalDateTime.parse("2026-01-09T11:00")));
        assertThat(time.plus(instant(LocalDateTime.parse("2026-01-09T08:00")), Duration.ofHours(9)))
                .as("the worked Saturday has the hours of the first open day")
                .isEqualTo(instant(LocalDateTime.parse("2026-01-10T14:00")));
    }

    private static ProvinceHours since(LocalDate day, OpeningHours hours) {
        return new ProvinceHours(List.of(new ProvinceHours.Period(day, hours)));
    }

    @Test
    void hoursThatAreNoneAreRefused() {
        List<Interval> overlapping = List.of(
                new Interval(LocalTime.of(7, 0), LocalTime.of(12, 0)),
                new Interval(LocalTime.of(12, 0), LocalTime.of(17, 0)));

        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(Set.of(DayOfWeek.MONDAY), overlapping));
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(Set.of(), overlapping.subList(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(Set.of(DayOfWeek.MONDAY), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(LocalTime.of(12, 0), LocalTime.of(12, 0)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(VIETNAM).toInstant();
    }

    /** The ordinary hours and the table, minute by minute. */
    private static final class MinuteClock {
        static long worked(Instant from, Instant to) {
            long minutes = 0;
            for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
                minutes += isOpen(minute) ? 1 : 0;
            }
            return minutes;
        }

        static Instant plus(Instant from, long minutes) {
            Instant minute = from;
            for (long left = minutes; left > 0; minute = minute.plusSeconds(60)) {
                left -= isOpen(minute) ? 1 : 0;
            }
            return minute;
        }

        private static boolean isOpen(Instant instant) {
            LocalDateTime minute = LocalDateTime.ofInstant(instant, VIETNAM);
            int ofDay = minute.getHour() * 60 + minute.getMinute();
            boolean inHours = ofDay >= 420 && ofDay < 690 || ofDay >= 810 && ofDay < 1_020;
            DayKind kind = TABLE.get(minute.toLocalDate());
            return inHours && (kind == null ? minute.getDayOfWeek().getValue() <= 5 : kind == DayKind.MAKEUP_WORK);
        }
    }
}
