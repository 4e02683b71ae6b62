package vn.tiendo.tests.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A tree of four levels of units below a few provinces. Some codes begin with the text of another code without being
 * below it, such as {@code H01.05} and {@code H01.051}.
 */
final class Territory {

    private static final List<String> PROVINCES = List.of("H01", "H09", "H15", "H56");
    private static final List<String> DEPARTMENTS = List.of("05", "051", "50", "SXD");
    private static final List<String> DIVISIONS = List.of("02", "022", "05");
    private static final List<String> COMMUNES = List.of("13", "31");

    private static final int GROUPS_OF_THE_OLD_FORM = 4;

    private final Chance chance;
    private final List<List<String>> levels;

    /** @param levels the units of each level, the provinces first */
    Territory(Chance chance, List<List<String>> levels) {
        this.chance = chance;
        this.levels = levels;
    }

    /** A unit of any level. */
    String unit() {
        return chance.oneOf(chance.oneOf(levels));
    }

    /** Another unit for a dossier held by that one: near, far, above or below. */
    String otherThan(String unit) {
        String other = switch (chance.between(1, 4)) {
            case 1 -> unit();
            case 2 -> parentOf(unit);
            case 3 -> childOf(unit);
            default -> sameProvince(unit);
        };
        return other.equals(unit) ? chance.oneOf(levels.getFirst()) : other;
    }

    /** The code as written before the province came first: {@code H56.22.17} was {@code 000.17.22.H56}. */
    static String oldForm(String unit) {
        List<String> groups = new ArrayList<>(List.of(unit.split("\\.", -1)));
        while (groups.size() < GROUPS_OF_THE_OLD_FORM) {
            groups.add(groups.size() == GROUPS_OF_THE_OLD_FORM - 1 ? "000" : "00");
        }
        return String.join(".", groups.reversed());
    }

    private String parentOf(String unit) {
        int end = unit.lastIndexOf('.');
        return end < 0 ? unit : unit.substring(0, end);
    }

    private String childOf(String unit) {
        List<String> below = levels.stream()
                .flatMap(List::stream)
                .filter(other -> other.startsWith(unit + "."))
                .toList();
        return below.isEmpty() ? unit : chance.oneOf(below);
    }

    private String sameProvince(String unit) {
        return childOf(unit.replaceFirst("\\..*", ""));
    }

    /** @param apart what every province's code ends in, so that two countries share no unit */
    static List<List<String>> levels(String apart) {
        List<String> provinces =
                PROVINCES.stream().map(province -> province + apart).toList();
        List<List<String>> levels = new ArrayList<>(List.of(provinces));
        for (List<String> groups : List.of(DEPARTMENTS, DIVISIONS, COMMUNES)) {
            levels.add(below(levels.getLast(), groups));
        }
        return Collections.unmodifiableList(levels);
    }

    private static List<String> below(List<String> units, List<String> groups) {
        return units.stream()
                .flatMap(unit -> groups.stream().map(group -> unit + "." + group))
                .toList();
    }
}
