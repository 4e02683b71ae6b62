package vn.tiendo.query.stream;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Registration;

/**
 * How far a change reaches: to the unit that holds the dossier, to all above it by code, and to all that any of these
 * were ever merged into. Figures may be asked of any day, and on each the territory is another; so whatever a dossier
 * counts for on some day is reached, and now and then a unit that it counts for on none.
 */
final class Reach {
    private final Map<AgencyCode, AgencyCode> successors = new HashMap<>();
    private final SortedSet<AgencyCode> provinces;

    Reach(List<Registration> registrations) {
        provinces = registrations.stream()
                .map(Registration::code)
                .filter(unit -> unit.depth() == 1)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Registration registration : registrations) {
            AgencyCode successor = registration.successor();
            if (successor != null) {
                successors.put(registration.code(), successor);
            }
        }
    }

    /** All provinces that were ever registered. */
    SortedSet<AgencyCode> provinces() {
        return provinces;
    }

    /** Everything that the dossiers of some units count for, those units included. */
    Set<AgencyCode> of(Collection<AgencyCode> holders) {
        Set<AgencyCode> reached = new HashSet<>();
        Deque<AgencyCode> found = new ArrayDeque<>(holders);
        while (!found.isEmpty()) {
            AgencyCode unit = found.remove();
            if (reached.add(unit)) {
                addIfThere(unit.parent(), found);
                addIfThere(successors.get(unit), found);
            }
        }
        return reached;
    }

    private static void addIfThere(@Nullable AgencyCode unit, Deque<AgencyCode> found) {
        if (unit != null) {
            found.add(unit);
        }
    }
}
