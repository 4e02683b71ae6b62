package vn.tiendo.index.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.index.tally.VisibleFold;

/**
 * Up to where the tally has been looked through for figures to publish.
 *
 * @param fold the fold that was visible
 * @param through what it included, null where that was not known
 * @param day what was today
 * @param firstDay the first day that was ever looked at: it and those after it are frozen when they are over
 */
public record Examined(long fold, @Nullable Instant through, LocalDate day, LocalDate firstDay) {
    /** Days that passed while nothing was looked at are published so many at a time. */
    private static final int MOST_DAYS = 31;

    /** Before the first time. */
    static Examined nothing(LocalDate today) {
        return new Examined(0, null, today, today);
    }

    /** What is looked at next: everything up to today, or where too many days have passed, the first of them. */
    Examined next(VisibleFold visible, LocalDate today) {
        return day.plusDays(MOST_DAYS).isBefore(today)
                ? new Examined(fold, through, day.plusDays(MOST_DAYS), firstDay)
                : new Examined(visible.fold(), visible.through(), today.isBefore(day) ? day : today, firstDay);
    }

    /** The days from this one's to that one's, both included. */
    Stream<LocalDate> daysUpTo(Examined next) {
        return day.datesUntil(next.day.plusDays(1));
    }

    /** Whether that day is frozen when it is over; a day before is imported history, and follows what is known. */
    boolean freezes(LocalDate asOf) {
        return !asOf.isBefore(firstDay);
    }
}
