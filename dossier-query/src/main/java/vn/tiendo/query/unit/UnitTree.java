package vn.tiendo.query.unit;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;

/** The units that have figures: that hold dossiers or held some, themselves or their descendants; by code alone. */
public interface UnitTree {
    /**
     * The units one level below some units.
     *
     * @param most how many at most, the first by code
     */
    SortedSet<AgencyCode> children(Book book, Collection<AgencyCode> units, int most);

    /** Those of some units that have figures. */
    Set<AgencyCode> withFigures(Book book, Collection<AgencyCode> units);
}
