package vn.tiendo.contract.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * A province under one name.
 *
 * @param code its agency code; never the code of the statistics office, which was given to other territories in 2025
 * @param name its Vietnamese name
 * @param validFrom the first day
 * @param validTo the last day
 * @param successor the province into which it was merged after its last day, null where it was not
 */
public record Province(
        AgencyCode code,
        String name,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable AgencyCode successor) {
    /** Whether it existed on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
