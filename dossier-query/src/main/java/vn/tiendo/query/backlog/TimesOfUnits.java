package vn.tiendo.query.backlog;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingDays;
import vn.tiendo.query.unit.Extent;

/**
 * How long the finished dossiers of units took. All books agree on it: the day of a finish is no matter of rules.
 *
 * @param calendars tells the calendar in force: rules change while the application runs
 */
public record TimesOfUnits(ProcessingTimes times, Supplier<WorkingCalendar> calendars) {
    // No fact is told of other days: a day of the year 9999 is asked for, and counted, in no time.
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 2);

    /** Of the dossiers received in a period that are finished at the end of a day. */
    public TimesTaken of(Book book, LocalDate asOf, Extent unit, Period period) {
        Selection finished = new Selection(
                book,
                asOf,
                unit,
                States.of(States.named("finished"), Set.of()),
                period,
                null,
                null,
                null,
                null,
                null,
                null);
        return times.of(finished, days(period.firstDay(), asOf));
    }

    /** The working days from the first receipt to the last finish. */
    private WorkingDays days(LocalDate first, LocalDate last) {
        return WorkingDays.of(
                calendars.get(), first.isBefore(EARLIEST) ? EARLIEST : first, last.isAfter(LATEST) ? LATEST : last);
    }
}
