package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/** How the stock of overdue dossiers of units changed: never behind what has been applied. */
public interface LateFlows {
    /**
     * The flows of a unit and of units one level below.
     *
     * @param children one level below the unit
     * @param span the days, past or to come
     * @param period in which the dossiers were received, null for all
     * @return of each of these units
     */
    Map<AgencyCode, LateFlow> flows(
            Book book, AgencyCode unit, Collection<AgencyCode> children, Span span, @Nullable Period period);

    /**
     * Some days.
     *
     * @param from the first
     * @param to the last, not before the first
     */
    record Span(LocalDate from, LocalDate to) {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the last day is not before the first");
            }
        }
    }
}
