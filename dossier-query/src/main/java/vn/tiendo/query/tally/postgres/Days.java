package vn.tiendo.query.tally.postgres;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Days and months as numbers, both from the beginning of 1970. */
final class Days {
    private static final YearMonth EPOCH = YearMonth.of(1970, 1);

    private Days() {}

    static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static int number(YearMonth month) {
        return Math.toIntExact(EPOCH.until(month, ChronoUnit.MONTHS));
    }

    static LocalDate day(int number) {
        return LocalDate.ofEpochDay(number);
    }

    static YearMonth month(int number) {
        return EPOCH.plusMonths(number);
    }
}
