package vn.tiendo.simulation.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;

/**
 * Units of a few provinces that hold dossiers.
 *
 * @param units in order; some codes begin with the text of another without being below it, such as {@code 05} and
 *     {@code 051}
 */
record Country(List<AgencyCode> units) {
    private static final List<String> BELOW = List.of("05", "051", "05.02", "05.022", "05.02.13", "SXD", "SXD.05");

    /** Half of the countries have a province that is merged into another of theirs, now or later. */
    static Country of(Dice dice, LocalDate first) {
        List<Province> all = Provinces.on(first);
        Set<AgencyCode> provinces = new LinkedHashSet<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            Province province = dice.oneOf(all);
            provinces.add(province.code());
            if (province.successor() != null && dice.in100(60)) {
                provinces.add(province.successor());
            }
        }
        List<AgencyCode> units = new ArrayList<>();
        provinces.forEach(province -> add(units, province, dice));
        return new Country(units.stream().sorted().toList());
    }

    private static void add(List<AgencyCode> units, AgencyCode province, Dice dice) {
        units.add(province);
        for (String below : BELOW) {
            if (dice.in100(60)) {
                units.add(new AgencyCode(province + "." + below));
            }
        }
    }

    AgencyCode unit(Dice dice) {
        return dice.oneOf(units);
    }
}
