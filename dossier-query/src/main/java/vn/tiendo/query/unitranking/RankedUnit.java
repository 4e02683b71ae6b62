package vn.tiendo.query.unitranking;

import java.time.LocalDate;
import java.util.List;
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
        Territory territory = registry.territory();
        return registry.registrations().stream()
                .filter(unit -> unit.kind() != Unit.Kind.PROVINCE && unit.validOn(day))
                .map(unit -> new RankedUnit(
                        unit.code(),
                        unit.kind(),
                        territory.provinceOf(unit.code(), day),
                        territory.extent(unit.code(), day)))
                .toList();
    }

    /** Those of one kind that count for a province; of one that is merged by that day, as on its last day. */
    public static List<RankedUnit> of(AgencyCode province, Unit.Kind kind, LocalDate day, UnitRegistry registry) {
        return on(registry.territory().dayOf(province, day), registry).stream()
                .filter(unit -> unit.kind() == kind && unit.province().equals(province))
                .toList();
    }
}
