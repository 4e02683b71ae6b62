package vn.tiendo.index.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import vn.tiendo.contract.tally.Period;

/**
 * Which figures may have changed.
 *
 * @param firstDays for each month of receipt that changed, the first day from which on it stands differently
 */
public record TallyChanges(Map<YearMonth, LocalDate> firstDays) {
    public TallyChanges {
        firstDays = Map.copyOf(firstDays);
    }

    /** Whether a figure of that period on that day may have changed. */
    public boolean touch(PeriodOnDay at) {
        return firstDays.entrySet().stream()
                .anyMatch(change -> contains(at.period(), change.getKey())
                        && !change.getValue().isAfter(at.asOf()));
    }

    private static boolean contains(Period period, YearMonth month) {
        return !month.isBefore(period.first()) && !month.isAfter(period.last());
    }
}
