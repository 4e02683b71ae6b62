package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * A unit as it is registered under one name. A unit that is renamed has several registrations, one after another.
 *
 * @param validFrom the first day, {@link LocalDate#MIN} where it is open
 * @param validTo the last day, {@link LocalDate#MAX} where it is open
 * @param successor the unit that it counts under after its last day, null where it is not abolished or has none
 * @param statisticsCode its code at the statistics office, told for reference only: those codes were given to other
 *     territories in 2025, so nothing is found by them; null where it is not told
 */
public record Registration(
        AgencyCode code,
        String name,
        Unit.Kind kind,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable AgencyCode successor,
        @Nullable String statisticsCode)
        implements Comparable<Registration> {
    private static final Comparator<Registration> ORDER =
            Comparator.comparing(Registration::code).thenComparing(Registration::validFrom);

    /** Whether the unit exists under this name on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The first day, null where it is open. */
    public @Nullable LocalDate firstDay() {
        return validFrom.equals(LocalDate.MIN) ? null : validFrom;
    }

    /** The last day, null where it is open. */
    public @Nullable LocalDate lastDay() {
        return validTo.equals(LocalDate.MAX) ? null : validTo;
    }

    /** By code and first day: what tells a registration from others. */
    @Override
    public int compareTo(Registration other) {
        return ORDER.compare(this, other);
    }
}
