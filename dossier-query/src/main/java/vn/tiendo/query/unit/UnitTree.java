package vn.tiendo.query.unit;

import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;

/** The units that have figures: that hold dossiers or held some, themselves or their descendants. */
public interface UnitTree {
    /**
     * The units one level below, by code.
     *
     * @param most how many at most
     */
    List<Child> children(Book book, AgencyCode unit, int most);

    /** Whether the unit has figures itself. */
    boolean hasFigures(Book book, AgencyCode unit);

    /**
     * A unit one level below.
     *
     * @param hasChildren whether a unit below it has figures
     */
    record Child(AgencyCode code, boolean hasChildren) {}
}
