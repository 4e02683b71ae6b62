package vn.tiendo.query.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;

/**
 * A dossier went from one state to another on a day, as a unit and those above it see it.
 *
 * @param unit the lowest unit concerned; the row is its own and its ancestors'
 * @param above the leading groups of the unit that the row does not concern: 0 where all ancestors are concerned
 * @param cohort the month of the receipt
 */
public record Transition(AgencyCode unit, int above, YearMonth cohort, LocalDate day, TallyState from, TallyState to)
        implements Comparable<Transition> {
    private static final Comparator<Transition> ORDER = Comparator.comparing(Transition::unit)
            .thenComparingInt(Transition::above)
            .thenComparing(Transition::cohort)
            .thenComparing(Transition::day)
            .thenComparing(Transition::from)
            .thenComparing(Transition::to);

    @Override
    public int compareTo(Transition other) {
        return ORDER.compare(this, other);
    }
}
