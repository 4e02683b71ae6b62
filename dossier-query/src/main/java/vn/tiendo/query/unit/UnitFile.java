package vn.tiendo.query.unit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;

/**
 * Units to be registered: all those below some provinces, the provinces themselves not.
 *
 * @param provinces of which it is all, those of the rows and maybe others, which then have none
 * @param rows in the order of the file
 */
public record UnitFile(SortedSet<AgencyCode> provinces, List<Row> rows) {
    public UnitFile {
        provinces = new TreeSet<>(provinces);
        rows.stream().map(row -> row.registration().code().province()).forEach(provinces::add);
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param number of the row in the file, the header being row 1
     */
    public record Row(long number, Registration registration) {}

    /** The registry after it: these rows in place of all that was below their provinces. */
    List<Registration> in(UnitRegistry registry) {
        Stream<Registration> stay = registry.registrations().stream().filter(registration -> !replaces(registration));
        return Stream.concat(stay, rows.stream().map(Row::registration)).toList();
    }

    /** Whether it takes the place of a registration. */
    boolean replaces(Registration registration) {
        AgencyCode code = registration.code();
        return code.depth() > 1 && provinces.contains(code.province());
    }
}
