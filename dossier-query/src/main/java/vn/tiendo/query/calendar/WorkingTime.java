package vn.tiendo.query.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.contract.lifecycle.ProcessingTime;

/**
 * Arithmetic with the time during which offices are open. Opening intervals are half-open.
 *
 * @param zone of the local times
 * @param table of days that are not ordinary
 */
public record WorkingTime(ZoneId zone, OpeningHours hours, Map<LocalDate, DayKind> table) {
    /** The open time between two instants; none where the second is not after the first. */
    public Duration worked(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        Iterator<Span> spans = spansFrom(from).iterator();
        for (Span span = spans.next(); span.from().isBefore(to); span = spans.next()) {
            sum = sum.plus(Duration.between(span.from(), span.to().isBefore(to) ? span.to() : to));
        }
        return sum;
    }

    /** The earliest instant, not before the start, until which so much is worked. */
    public Instant plus(Instant start, Duration worked) {
        if (worked.isZero()) {
            return start;
        }
        Duration left = worked;
        Iterator<Span> spans = spansFrom(start).iterator();
        Span span = spans.next();
        while (span.length().compareTo(left) < 0) {
            left = left.minus(span.length());
            span = spans.next();
        }
        return span.from().plus(left);
    }

    /** The instant at which a promised time ends. */
    public Instant end(Instant start, ProcessingTime time) {
        return switch (time.unit()) {
            case WORKING_DAYS ->
                workingDaysAfter(spansFrom(start).iterator().next().from(), time.amount());
            case WORKING_HOURS -> plus(start, Duration.ofHours(time.amount()));
            case CALENDAR_DAYS -> start.atZone(zone).plusDays(time.amount()).toInstant();
        };
    }

    /** The same clock time so many working days later, even where that day is closed at that hour. */
    private Instant workingDaysAfter(Instant open, int days) {
        ZonedDateTime start = open.atZone(zone);
        LocalDate day = start.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return day.atTime(start.toLocalTime()).atZone(zone).toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether the day has any opening interval. */
    boolean isWorkingDay(LocalDate day) {
        DayKind kind = table.get(day);
        return kind == null ? hours.days().contains(day.getDayOfWeek()) : kind.isWorked();
    }

    /** Open time; it may begin in the middle of an opening interval. */
    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** What is open from an instant on, without end: every week has an open day, but for those in the table. */
    private Stream<Span> spansFrom(Instant start) {
        return Stream.iterate(LocalDate.ofInstant(start, zone), day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .flatMap(this::spans)
                .dropWhile(span -> !span.to().isAfter(start))
                .map(span -> span.from().isBefore(start) ? new Span(start, span.to()) : span);
    }

    private Stream<Span> spans(LocalDate day) {
        return hours.of(day.getDayOfWeek()).stream()
                .map(interval -> new Span(at(day, interval.from()), at(day, interval.to())));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
