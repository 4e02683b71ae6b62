package vn.tiendo.index.tally;

import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.ProgressCounts;

/**
 * The stock of every province at one moment, all of the same fold.
 *
 * @param provinces units of one group that received something, known as provinces or not
 */
public record TallyReading(Book book, PeriodOnDay at, VisibleFold fold, Map<AgencyCode, ProgressCounts> provinces) {
    public TallyReading {
        provinces = Map.copyOf(provinces);
    }

    /** The counts of a province, all 0 where it received nothing. */
    public ProgressCounts of(AgencyCode province) {
        return provinces.getOrDefault(province, ProgressCounts.NONE);
    }
}
