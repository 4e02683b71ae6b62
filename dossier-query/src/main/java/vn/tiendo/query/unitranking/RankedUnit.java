package vn.tiendo.query.unitranking;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * A unit that is ranked among those of its kind and province.
 *
 * @param province that it counts for, whatever its code says
 * @param extent what makes it up
 */
public record RankedUnit(AgencyCode unit, Unit.Kind kind, AgencyCode province, Extent extent) {
    /** All of them: the units below provinces that are registered on a day, by code. */
    public static List<RankedUnit> on(LocalDate day, UnitRegistry registry) {
        return on(day, registry, _ -> true);
    }

    /** What makes up a unit takes time to find, so it is found of those in the provinces alone. */
    private static List<RankedUnit> on(LocalDate day, UnitRegistry registry, Predicate<AgencyCode> provinces) {
        Territory territory = registry.territory();
        return registry.registrations().stream()
                .filter(unit -> unit.kind() != Unit.Kind.PROVINCE && unit.validOn(day))
                .filter(unit -> provinces.test(territory.provinceOf(unit.code(), day)))
                .map(unit -> new RankedUnit(
                        unit.code(),
                        unit.kind(),
                        territory.provinceOf(unit.code(), day),
                        territory.extent(unit.code(), day)))
                .toList();
    }

    /** Those that count for a province; for one that is merged by that day, as on its last day. */
    public static List<RankedUnit> of(AgencyCode province, LocalDate day, UnitRegistry registry) {
        LocalDate on = registry.territory().dayOf(province, day);
        return on(on, registry, found -> found.equals(province));
    }

    /** Those of one kind. */
    public static List<RankedUnit> of(AgencyCode province, Unit.Kind kind, LocalDate day, UnitRegistry registry) {
        return of(province, day, registry).stream()
                .filter(unit -> unit.kind() == kind)
                .toList();
    }
}
