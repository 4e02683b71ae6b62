package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;

/**
 * A unit: any prefix of an agency code, registered or not.
 *
 * @param name its name; of a unit whose name is not known, its code
 * @param kind what it is, null where that is not known
 * @param validFrom its first day, null where it is open or not known
 * @param validTo its last day, null where it is open or not known
 */
public record Unit(
        AgencyCode code,
        String name,
        @Nullable Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What a unit can be. */
    public enum Kind {
        PROVINCE
    }

    /**
     * The unit as it is called on a day. A province that does not exist on that day goes by the latest of its names: its
     * dossiers are still asked for.
     */
    public static Unit on(LocalDate day, AgencyCode code) {
        return Provinces.on(day, code)
                .map(Unit::of)
                .orElseGet(() ->
                        everOf(code).isEmpty() ? unnamed(code) : of(everOf(code).getLast()));
    }

    private static List<Province> everOf(AgencyCode code) {
        return Provinces.all().stream()
                .filter(province -> province.code().equals(code))
                .toList();
    }

    private static Unit of(Province province) {
        return new Unit(
                province.code(),
                province.name(),
                Kind.PROVINCE,
                province.validFrom().equals(LocalDate.MIN) ? null : province.validFrom(),
                province.validTo().equals(LocalDate.MAX) ? null : province.validTo());
    }

    private static Unit unnamed(AgencyCode code) {
        return new Unit(code, code.value(), null, null, null);
    }
}
