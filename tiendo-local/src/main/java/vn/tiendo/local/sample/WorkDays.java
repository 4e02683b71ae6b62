package vn.tiendo.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * The days on which imagined one-stop shops are open: Monday to Friday, but for public holidays. The year's own
 * swapped days are left out; this makes up samples and judges nothing.
 */
final class WorkDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 1), MonthDay.of(9, 2));

    /** New Year's Day by the moon (Tết). Beyond the last of them no year has one. */
    private static final List<LocalDate> NEW_YEARS = List.of(
            LocalDate.of(2025, 1, 29),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2028, 1, 26),
            LocalDate.of(2029, 2, 13),
            LocalDate.of(2030, 2, 3),
            LocalDate.of(2031, 1, 23),
            LocalDate.of(2032, 2, 11),
            LocalDate.of(2033, 1, 31),
            LocalDate.of(2034, 2, 19),
            LocalDate.of(2035, 2, 8));

    private WorkDays() {}

    static boolean isOpen(LocalDate day) {
        long fromNewYear = daysFromNewYear(day);
        return !WEEKEND.contains(day.getDayOfWeek())
                && !HOLIDAYS.contains(MonthDay.from(day))
                && (fromNewYear < -2 || fromNewYear > 5);
    }

    /** The open day that comes so many open days after this one; 0 gives this day, open or not. */
    static LocalDate after(LocalDate day, int openDays) {
        LocalDate reached = day;
        for (int left = openDays; left > 0; left--) {
            reached = nextOpen(reached);
        }
        return reached;
    }

    private static LocalDate nextOpen(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isOpen(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * How busy an open day is, in hundredths of an ordinary one: little is handed in just before Tết, much after it
     * and towards the end of the year, and most on Mondays.
     */
    static int busyness(LocalDate day) {
        long fromNewYear = daysFromNewYear(day);
        int season = 100;
        if (fromNewYear >= -12 && fromNewYear < 0) {
            season = 55;
        } else if (isJustAfterNewYear(day)) {
            season = 135;
        } else if (day.getMonthValue() == 12) {
            season = 130;
        }
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? season * 12 / 10 : season;
    }

    /** Whether offices are still catching up on what lay there over Tết. */
    static boolean isJustAfterNewYear(LocalDate day) {
        long fromNewYear = daysFromNewYear(day);
        return fromNewYear > 0 && fromNewYear <= 20;
    }

    /** Negative before the nearest New Year's Day, positive after it. */
    private static long daysFromNewYear(LocalDate day) {
        return NEW_YEARS.stream()
                .map(newYear -> ChronoUnit.DAYS.between(newYear, day))
                .min((one, other) -> Long.compare(Math.abs(one), Math.abs(other)))
                .orElseThrow();
    }
}
