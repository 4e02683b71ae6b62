package vn.tiendo.query.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When offices are open on an ordinary day.
 *
 * @param days of the week on which they are, one at least
 * @param intervals of such a day, one at least, in order and apart
 */
public record OpeningHours(Set<DayOfWeek> days, List<Interval> intervals) {
    /** Monday to Friday, 7:00 to 11:30 and 13:30 to 17:00: 8 hours. */
    public static final OpeningHours ORDINARY = new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(
                    new Interval(LocalTime.of(7, 0), LocalTime.of(11, 30)),
                    new Interval(LocalTime.of(13, 30), LocalTime.of(17, 0))));

    public OpeningHours {
        days = Set.copyOf(days);
        intervals = List.copyOf(intervals);
        if (days.isEmpty() || intervals.isEmpty()) {
            throw new IllegalArgumentException("offices are open on one day and in one interval at least");
        }
        for (int i = 1; i < intervals.size(); i++) {
            if (!intervals.get(i - 1).to().isBefore(intervals.get(i).from())) {
                throw new IllegalArgumentException("opening intervals are in order and apart");
            }
        }
    }

    /**
     * Open from one local time until just before the other.
     *
     * @param to after {@code from}
     */
    public record Interval(LocalTime from, LocalTime to) {
        public Interval {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("an opening interval ends after it begins");
            }
        }
    }
}
