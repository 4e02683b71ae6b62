package vn.tiendo.query.unit;

import java.util.List;
import vn.tiendo.contract.code.AgencyCode;

/**
 * What makes up a unit, by prefixes of codes: a dossier belongs to it where one more of the first prefixes leads to its
 * holder than of the others. So a figure of the unit is the sum over the first less the sum over the others, each dossier
 * once. Most units are their own prefix and nothing else.
 *
 * @param prefixes units that count with all that is below them, the unit itself first, then by code
 * @param without units below those that count elsewhere, by code
 */
public record Extent(List<AgencyCode> prefixes, List<AgencyCode> without) {
    public Extent {
        prefixes = List.copyOf(prefixes);
        without = List.copyOf(without);
    }

    /** A unit and what is below it. */
    public static Extent of(AgencyCode unit) {
        return new Extent(List.of(unit), List.of());
    }

    /** Whether a dossier that a unit holds belongs to it. */
    public boolean contains(AgencyCode holder) {
        return leadingTo(holder, prefixes) > leadingTo(holder, without);
    }

    private static long leadingTo(AgencyCode holder, List<AgencyCode> prefixes) {
        return prefixes.stream().filter(holder::isWithin).count();
    }

    /** The prefixes besides the unit's own: of units that were merged into it. */
    public List<AgencyCode> merged() {
        return prefixes.subList(1, prefixes.size());
    }
}
