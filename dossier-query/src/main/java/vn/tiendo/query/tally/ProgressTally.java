package vn.tiendo.query.tally;

import java.time.LocalDate;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.unit.Extent;

/** The figures of units: never behind what has been applied, whether it has been folded or not. */
public interface ProgressTally {
    /**
     * How many dossiers of a unit (its own and its descendants'), received in a period, stand where at the end of a day.
     * A day to come answers "if nothing more happens".
     *
     * @param unit what makes it up, registered or not; {@link ProgressCounts#NONE} where it holds nothing
     * @throws IllegalArgumentException if the book is not counted
     */
    ProgressCounts stock(Book book, Extent unit, Period period, LocalDate asOf);

    /** That of one prefix, whatever was merged. */
    default ProgressCounts stock(Book book, AgencyCode unit, Period period, LocalDate asOf) {
        return stock(book, Extent.of(unit), period, asOf);
    }

    /**
     * What each day changed in that stock; days that changed nothing are left out.
     *
     * @param first of the days, included
     * @param last of the days, included
     * @throws IllegalArgumentException if the book is not counted
     */
    List<DayChange> changes(Book book, Extent unit, Period period, LocalDate first, LocalDate last);

    /** Those of one prefix, whatever was merged. */
    default List<DayChange> changes(Book book, AgencyCode unit, Period period, LocalDate first, LocalDate last) {
        return changes(book, Extent.of(unit), period, first, last);
    }
}
