package vn.tiendo.tests.reference;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Which units a code names. */
final class AgencyCode {

    private AgencyCode() {}

    /** The code with the province first: {@code 000.17.22.H56} is {@code H56.22.17}; other codes stay as they are. */
    static String normalised(String code) {
        List<String> groups = groups(code);
        return isOldForm(groups)
                ? groups.reversed().stream()
                        .filter(group -> !group.matches("0+"))
                        .collect(joining("."))
                : code;
    }

    /** The unit itself and everything above it, the province first. */
    static List<String> unitAndAbove(String unit) {
        List<String> groups = groups(unit);
        List<String> units = new ArrayList<>();
        for (int length = 1; length <= groups.size(); length++) {
            units.add(String.join(".", groups.subList(0, length)));
        }
        return units;
    }

    private static boolean isOldForm(List<String> groups) {
        return isNumber(groups.getFirst()) && !isNumber(groups.getLast());
    }

    private static boolean isNumber(String group) {
        return group.matches("[0-9]+");
    }

    private static List<String> groups(String code) {
        return List.of(code.split("\\.", -1));
    }
}
