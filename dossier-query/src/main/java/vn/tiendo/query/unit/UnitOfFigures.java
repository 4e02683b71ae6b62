package vn.tiendo.query.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * Whose figures are told; what is null goes without saying.
 *
 * @param name on the day of the territory
 * @param includes units merged into it whose figures are in these, null where there are none
 * @param excludes units below it whose figures are in those of other units, null where there are none
 * @param countsUnder where the unit was merged: the unit in whose figures these are too
 */
public record UnitOfFigures(
        AgencyCode unit,
        String name,
        @Nullable List<AgencyCode> includes,
        @Nullable List<AgencyCode> excludes,
        @Nullable AgencyCode countsUnder) {}
