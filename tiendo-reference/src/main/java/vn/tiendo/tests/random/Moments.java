package vn.tiendo.tests.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** When things happen: mostly in office hours, and more often than in life where a day, month, quarter or year ends. */
final class Moments {

    /** Receipts are of some fourteen months. */
    private static final int DAYS_OF_RECEIPTS = 425;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<LocalTime> EDGES_OF_DAYS = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 1),
            LocalTime.of(0, 0, 0, 1_000),
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalTime.of(23, 59, 59, 999_999_900),
            LocalTime.MAX);

    private final Chance chance;
    private final LocalDate today;

    Moments(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** Whether it is over before the day begins relative to which everything is in the past. */
    boolean isPast(Instant instant) {
        return instant.isBefore(today.atStartOfDay(VIETNAM).toInstant());
    }

    /** When a dossier is received. */
    Instant ofReceipt() {
        LocalDate day = today.minusDays(chance.between(1, DAYS_OF_RECEIPTS));
        return at(chance.in100(20) ? edgeOf(day) : day);
    }

    /** When something happens next: mostly later, sometimes at the same instant or within the same microsecond. */
    Instant next(Instant now) {
        int kind = chance.between(1, 100);
        if (kind <= 12) {
            return now;
        }
        if (kind <= 18) {
            return now.truncatedTo(ChronoUnit.MICROS).plusNanos(chance.between(0, 999));
        }
        if (kind <= 40) {
            return now.plus(Duration.ofMinutes(chance.between(1, 720)));
        }
        return at(day(now).plusDays(chance.between(1, 20)));
    }

    /** Some days before. */
    Instant before(Instant now) {
        return at(day(now).minusDays(chance.between(1, 15)));
    }

    /** When something promised now is due: mostly in some weeks, sometimes today, sometimes in the past. */
    Instant due(Instant now) {
        int days = chance.in100(85) ? chance.between(2, 40) : chance.between(-5, 1);
        return at(day(now).plusDays(days));
    }

    /** One of the spellings of an instant. */
    String spelled(Instant instant) {
        ZoneOffset offset = chance.in100(15) ? ZoneOffset.ofHours(7) : ZoneOffset.UTC;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, VIETNAM);
    }

    private Instant at(LocalDate day) {
        return day.atTime(timeOfDay()).atZone(VIETNAM).toInstant();
    }

    private LocalTime timeOfDay() {
        int kind = chance.between(1, 100);
        if (kind <= 15) {
            return chance.oneOf(EDGES_OF_DAYS);
        }
        LocalTime minute = LocalTime.of(chance.between(7, 16), chance.between(0, 59));
        return kind <= 40 ? minute.withNano(chance.between(0, 999_999_999)) : minute;
    }

    private LocalDate edgeOf(LocalDate day) {
        LocalDate edge = chance.oneOf(List.of(
                day.with(TemporalAdjusters.firstDayOfMonth()),
                day.with(TemporalAdjusters.lastDayOfMonth()),
                day.with(TemporalAdjusters.firstDayOfNextYear()),
                day.with(TemporalAdjusters.lastDayOfYear())));
        return edge.isBefore(today) ? edge : day;
    }
}
