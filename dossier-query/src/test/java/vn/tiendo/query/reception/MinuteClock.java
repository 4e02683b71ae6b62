package vn.tiendo.query.reception;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** Working time, walked from minute to minute: slow, and plain enough to be believed. */
public final class MinuteClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** The Lunar New Year of 2024, and the days around it that are worked or not. */
    public static final Set<LocalDate> CLOSED = Set.of(
            LocalDate.of(2024, 2, 8),
            LocalDate.of(2024, 2, 9),
            LocalDate.of(2024, 2, 12),
            LocalDate.of(2024, 2, 13),
            LocalDate.of(2024, 2, 14),
            LocalDate.of(2024, 1, 1));
    /** A Saturday on which is worked. */
    public static final Set<LocalDate> WORKED = Set.of(LocalDate.of(2024, 2, 17));

    private MinuteClock() {}

    /** When so many minutes were worked after a whole minute. */
    public static Instant after(Instant start, int minutes) {
        ZonedDateTime now = start.atZone(ZONE);
        int left = minutes;
        while (left > 0) {
            left -= isOpen(now) ? 1 : 0;
            now = now.plusMinutes(1);
        }
        return now.toInstant();
    }

    private static boolean isOpen(ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (CLOSED.contains(day) || weekend && !WORKED.contains(day)) {
            return false;
        }
        int minute = now.toLocalTime().toSecondOfDay() / 60;
        return minute >= minute(7, 0) && minute < minute(11, 30) || minute >= minute(13, 30) && minute < minute(17, 0);
    }

    private static int minute(int hour, int minute) {
        return LocalTime.of(hour, minute).toSecondOfDay() / 60;
    }
}
