package vn.tiendo.query.backlog.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Extent;

/**
 * Conditions on which unit holds a dossier, for all the prefixes of a unit: written out, so that the planner sees a range
 * for each and takes an index. Codes are letters, digits and dots, so that a unit and its descendants are what lies in
 * [unit, unit + '/').
 *
 * @param extent null for the country
 */
record Within(@Nullable Extent extent) {
    private static final String ALL = "true";

    private List<AgencyCode> prefixes() {
        return extent == null ? List.of() : extent.prefixes();
    }

    private List<AgencyCode> without() {
        return extent == null ? List.of() : extent.without();
    }

    /** Held below one of the prefixes, whether that is left out or not. */
    String some(String column) {
        return extent == null ? ALL : ranges(column, "prefix", prefixes().size(), " or ", "(%s)");
    }

    /** Held by the unit: below one more of the prefixes than of those that are left out. */
    String exactly(String column) {
        return without().isEmpty()
                ? some(column)
                : "%s > %s"
                        .formatted(
                                ranges(column, "prefix", prefixes().size(), " + ", "(%s)::integer"),
                                ranges(column, "without", without().size(), " + ", "(%s)::integer"));
    }

    private static String ranges(String column, String name, int number, String between, String form) {
        return IntStream.range(0, number)
                .mapToObj(
                        i -> form.formatted("%1$s >= :%2$s%3$d and %1$s < :%2$s%3$d || '/'".formatted(column, name, i)))
                .collect(Collectors.joining(between, "(", ")"));
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("prefixes", prefixes().stream().map(AgencyCode::value).toArray(String[]::new));
        put("prefix", prefixes(), values);
        put("without", without(), values);
        return values;
    }

    private static void put(String name, List<AgencyCode> units, Map<String, Object> values) {
        for (int i = 0; i < units.size(); i++) {
            values.put(name + i, units.get(i).value());
        }
    }
}
