package vn.tiendo.index.tally;

import java.time.LocalDate;
import vn.tiendo.contract.tally.Period;

/**
 * The dossiers received in a period as they stand at the end of a day.
 *
 * @param asOf any day: before the period's end, after it, or in the future
 */
public record PeriodOnDay(Period period, LocalDate asOf) {
    @Override
    public String toString() {
        return period + "/" + asOf;
    }
}
