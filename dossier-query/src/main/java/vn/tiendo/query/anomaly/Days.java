package vn.tiendo.query.anomaly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Days one after another.
 *
 * @param last not before the first
 */
public record Days(LocalDate first, LocalDate last) {
    /** Every day that a database knows. */
    public static final Days ALL = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days end on their first at the earliest");
        }
    }

    /** Whether the day is one of them. */
    public boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** All days that none of these include, in order and apart. */
    public static List<Days> without(Collection<Days> some) {
        List<Days> others = new ArrayList<>();
        LocalDate next = ALL.first;
        for (Days days : some.stream().sorted(Comparator.comparing(Days::first)).toList()) {
            if (days.first.isAfter(next)) {
                others.add(new Days(next, days.first.minusDays(1)));
            }
            if (!days.last.isBefore(ALL.last)) {
                return others;
            }
            next = days.last.isBefore(next) ? next : days.last.plusDays(1);
        }
        others.add(new Days(next, ALL.last));
        return others;
    }
}
