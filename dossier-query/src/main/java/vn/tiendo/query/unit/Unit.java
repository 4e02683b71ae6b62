package vn.tiendo.query.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * A unit as it is called on a day: any prefix of an agency code, registered or not.
 *
 * @param name its name; of a unit whose name is not known, its code
 * @param kind what it is, null where that is not known
 * @param validFrom its first day, null where it is open or not known
 * @param validTo its last day, null where it is open or not known
 * @param successor the unit that it counts under after its last day, null where there is none
 * @param statisticsCode its code at the statistics office, null where it is not known; nothing is found by it
 * @param registered whether the registry has it on that day
 */
public record Unit(
        AgencyCode code,
        String name,
        @Nullable Kind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyCode successor,
        @Nullable String statisticsCode,
        boolean registered) {

    /** What a unit can be. */
    public enum Kind {
        PROVINCE,
        DEPARTMENT,
        /** Before 1 July 2025. */
        DISTRICT,
        COMMUNE
    }

    static Unit of(Registration registration, LocalDate day) {
        return new Unit(
                registration.code(),
                registration.name(),
                registration.kind(),
                registration.firstDay(),
                registration.lastDay(),
                registration.successor(),
                registration.statisticsCode(),
                registration.validOn(day));
    }

    static Unit unnamed(AgencyCode code) {
        return new Unit(code, code.value(), null, null, null, null, null, false);
    }
}
