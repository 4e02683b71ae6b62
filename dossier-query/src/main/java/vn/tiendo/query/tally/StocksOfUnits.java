package vn.tiendo.query.tally;

import java.time.LocalDate;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.unit.Extent;

/** The figures of many units at once: as {@link ProgressTally} has them one by one. */
@FunctionalInterface
public interface StocksOfUnits {
    /**
     * The dossiers received in the period, by the state in which they are at the end of a day.
     *
     * @param units what makes up each
     * @return of each unit that holds something; the others are missing
     * @throws IllegalArgumentException if the book is not counted
     */
    Map<AgencyCode, ProgressCounts> stocks(Book book, Map<AgencyCode, Extent> units, Period period, LocalDate asOf);
}
