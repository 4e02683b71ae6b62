package vn.tiendo.query.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;

/**
 * The province and the units one level below it, on the last day of the week.
 *
 * @param agencies by code
 */
record Whose(AgencyCode province, LocalDate day, List<AgencyCode> agencies, UnitRegistry registry) {
    /** More than any province has. */
    private static final int MOST_AGENCIES = 1_000;

    static Whose of(AgencyCode province, LocalDate day, UnitRegistry registry, UnitTree tree, Book book) {
        List<AgencyCode> agencies = new Children(tree, registry, book, day).codes(province, MOST_AGENCIES);
        return new Whose(province, day, agencies, registry);
    }

    String name(AgencyCode unit) {
        return registry.on(day, unit).name();
    }

    Extent extent(AgencyCode unit) {
        return registry.territory().extent(unit, day);
    }

    /** What makes up the province and each agency. */
    Map<AgencyCode, Extent> extents() {
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        extents.put(province, extent(province));
        agencies.forEach(agency -> extents.put(agency, extent(agency)));
        return extents;
    }
}
