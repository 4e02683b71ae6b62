package vn.tiendo.index.publication;

import java.time.LocalDate;
import java.util.List;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;

/**
 * A day that is to be frozen on demand.
 *
 * @param asOf a day that is over
 * @param periods of receipt, none of which begins later
 */
public record FreezeOrder(LocalDate asOf, List<Period> periods, Signature signature) {
    public FreezeOrder {
        periods = List.copyOf(periods);
    }

    /** The month, quarter and year that a day lies in. */
    public static List<Period> usualPeriods(LocalDate day) {
        return PublishedDays.on(day).map(PeriodOnDay::period).toList();
    }

    List<PeriodOnDay> days() {
        return periods.stream().map(period -> new PeriodOnDay(period, asOf)).toList();
    }
}
