package vn.tiendo.query.outage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;

/**
 * All declared outages.
 *
 * @param byUnit for which they were declared, by their identifiers
 */
public record Outages(Map<AgencyCode, List<Outage>> byUnit) {
    /** None was declared. */
    public static final Outages NONE = new Outages(Map.of());

    public Outages {
        byUnit = Map.copyOf(byUnit);
    }

    /** Puts outages in order. */
    public static Outages of(Collection<Outage> outages) {
        return new Outages(outages.stream()
                .sorted(Comparator.comparing(Outage::id))
                .collect(Collectors.groupingBy(Outage::unit, Collectors.toUnmodifiableList())));
    }

    /** Whether one that concerned the unit was open at any time of a day; the second instant is the end of the day. */
    public boolean anyOpen(AgencyCode unit, Instant morning, Instant night) {
        for (AgencyCode above = byUnit.isEmpty() ? null : unit; above != null; above = above.parent()) {
            if (byUnit.getOrDefault(above, List.of()).stream().anyMatch(outage -> outage.openBetween(morning, night))) {
                return true;
            }
        }
        return false;
    }

    /** All of them, by their identifiers. */
    public Stream<Outage> all() {
        return byUnit.values().stream().flatMap(List::stream).sorted(Comparator.comparing(Outage::id));
    }
}
