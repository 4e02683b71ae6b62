package vn.tiendo.query.calendar;

import java.time.Year;
import java.util.List;

/** The national table of days that are not ordinary. */
public interface CalendarTable {
    /** All days, in order. */
    List<CalendarDay> days();

    /** The days of a year, in order; none where nothing is known of it. */
    default List<CalendarDay> days(Year year) {
        return days().stream()
                .filter(day -> day.day().getYear() == year.getValue())
                .toList();
    }
}
