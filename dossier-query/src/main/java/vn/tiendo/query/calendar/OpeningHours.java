package vn.tiendo.query.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When offices are open in a week that has nothing unusual.
 *
 * @param week the opening intervals of each open day, one at least, in order and apart; one open day at least
 */
public record OpeningHours(SortedMap<DayOfWeek, List<Interval>> week) {
    /** Monday to Friday, 7:00 to 11:30 and 13:30 to 17:00: 8 hours. */
    public static final OpeningHours ORDINARY = new OpeningHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            List.of(
                    new Interval(LocalTime.of(7, 0), LocalTime.of(11, 30)),
                    new Interval(LocalTime.of(13, 30), LocalTime.of(17, 0))));

    public OpeningHours {
        Map<DayOfWeek, List<Interval>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> copy.put(day, List.copyOf(intervals)));
        if (copy.isEmpty() || copy.containsValue(List.of())) {
            throw new IllegalArgumentException("offices are open on one day and in one interval at least");
        }
        if (!copy.values().stream().allMatch(OpeningHours::areApart)) {
            throw new IllegalArgumentException("opening intervals are in order and apart");
        }
        week = Collections.unmodifiableSortedMap(new TreeMap<>(copy));
    }

    /** The same intervals on each open day. */
    public OpeningHours(Set<DayOfWeek> days, List<Interval> intervals) {
        this(new TreeMap<>(days.stream().collect(Collectors.toMap(day -> day, _ -> intervals))));
    }

    private static boolean areApart(List<Interval> intervals) {
        for (int i = 1; i < intervals.size(); i++) {
            if (!intervals.get(i - 1).to().isBefore(intervals.get(i).from())) {
                return false;
            }
        }
        return true;
    }

    /** The open days. */
    public Set<DayOfWeek> days() {
        return week.keySet();
    }

    /** The intervals of the first open day. */
    public List<Interval> ordinary() {
        return Objects.requireNonNull(week.get(week.firstKey()));
    }

    /** The intervals of a day on which it is worked: its own, and the ordinary ones where it is mostly off. */
    public List<Interval> of(DayOfWeek day) {
        return week.getOrDefault(day, ordinary());
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
