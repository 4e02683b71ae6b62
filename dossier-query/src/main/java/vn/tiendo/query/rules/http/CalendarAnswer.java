package vn.tiendo.query.rules.http;

import java.time.DayOfWeek;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;

/**
 * When offices are open in a year: the ordinary days and hours, and the days that are not ordinary.
 *
 * @param version in which the days of the year were put last, 0 where they never were
 */
record CalendarAnswer(
        Year year,
        ZoneId zone,
        SortedSet<DayOfWeek> weekdays,
        List<Interval> hours,
        List<CalendarDay> days,
        long version) {
    static CalendarAnswer of(Year year, ZoneId zone, List<CalendarDay> days, long version) {
        OpeningHours ordinary = OpeningHours.ORDINARY;
        return new CalendarAnswer(year, zone, new TreeSet<>(ordinary.days()), ordinary.ordinary(), days, version);
    }
}
