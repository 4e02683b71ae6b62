package vn.tiendo.query.calendar.http;

import java.time.DayOfWeek;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.WorkingCalendar;

/** When offices are open in a year: the ordinary days and hours, and the days that are not ordinary. */
record CalendarAnswer(
        Year year, ZoneId zone, SortedSet<DayOfWeek> weekdays, List<Interval> hours, List<CalendarDay> days) {
    static CalendarAnswer of(Year year, WorkingCalendar calendar, List<CalendarDay> days) {
        OpeningHours ordinary = calendar.hours();
        return new CalendarAnswer(year, calendar.zone(), new TreeSet<>(ordinary.days()), ordinary.intervals(), days);
    }
}
