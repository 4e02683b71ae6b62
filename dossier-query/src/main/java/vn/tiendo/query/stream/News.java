package vn.tiendo.query.stream;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.snapshot.Freshness;

/**
 * What is new to all watchers: each takes from it what it watches.
 *
 * @param everything whether any figure may have changed, whatever the units say
 * @param units whose figures may have changed, with all that they count for
 * @param provinces all that were ever registered
 */
public record News(boolean everything, Set<AgencyCode> units, SortedSet<AgencyCode> provinces, Freshness freshness) {
    /** Whether nothing has changed. */
    boolean isNothing() {
        return !everything && units.isEmpty();
    }

    /** For whoever does not know what changed before. */
    News ofEverything() {
        return new News(true, units, provinces, freshness);
    }

    /** Those of some units that have changed. */
    SortedSet<AgencyCode> among(Set<AgencyCode> watched) {
        SortedSet<AgencyCode> changed = new TreeSet<>(watched);
        if (!everything) {
            changed.retainAll(units);
        }
        return changed;
    }
}
