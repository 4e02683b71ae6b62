package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.tiendo.contract.code.AgencyCode;

/** Counts that are kept by the units that hold the dossiers, put together for a unit in the territory of a day. */
public final class CountsByChild {
    private CountsByChild() {}

    /**
     * The counts of the units right below a unit, by code, and under the unit itself of what it holds itself; what was held
     * by units that were merged into it is its own.
     *
     * @param <K> what is counted
     * @param day the day whose units they are
     * @param byHolder the counts of all units below a prefix, by the unit that holds the dossiers
     */
    public static <K> Map<AgencyCode, Map<K, Long>> of(
            Territory territory,
            AgencyCode unit,
            LocalDate day,
            Function<AgencyCode, Map<AgencyCode, Map<K, Long>>> byHolder) {
        Extent extent = territory.extent(unit, day);
        Map<AgencyCode, Map<K, Long>> holders = new HashMap<>();
        extent.prefixes().forEach(prefix -> holders.putAll(byHolder.apply(prefix)));
        Map<AgencyCode, Map<K, Long>> children = new TreeMap<>();
        holders.forEach((holder, counts) -> {
            if (extent.contains(holder)) {
                Map<K, Long> sum = children.computeIfAbsent(territory.part(unit, holder, day), _ -> new HashMap<>());
                counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
            }
        });
        return children;
    }
}
