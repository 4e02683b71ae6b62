package vn.tiendo.index.tally;

import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
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

    /**
     * The counts of a province of the as-of day, all 0 where it received nothing. Those that were merged into it by that
     * day count for it, as for every reader who asks for the units valid on the day.
     */
    public ProgressCounts of(AgencyCode province) {
        return Provinces.countedIn(province, at.asOf()).stream()
                .map(code -> provinces.getOrDefault(code, ProgressCounts.NONE))
                .reduce(ProgressCounts.NONE, ProgressCounts::plus);
    }
}
