package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directory;
import vn.tiendo.query.dashboard.UnitView.Named;
import vn.tiendo.query.unit.CountsByChild;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * What contradicts itself in the country or a unit, by all that is known now: how many dossiers of each kind, and where.
 *
 * @param unit null for the country
 * @param path the units on the way to it, itself the last; empty for the country
 * @param kinds those with any dossier, the most first
 * @param below the units right below with any, the most first
 */
public record AnomaliesView(@Nullable AgencyCode unit, List<Named> path, List<Kind> kinds, List<Below> below) {
    /** How many dossiers have a contradiction. */
    public record Kind(Anomaly anomaly, long dossiers) {}

    /**
     * A unit, or what the unit above holds itself.
     *
     * @param itself whether it is the unit of the page
     */
    public record Below(AgencyCode code, String name, Map<Anomaly, Long> counts, boolean itself) {
        /** How many dossiers have that contradiction. */
        public long of(Anomaly anomaly) {
            return Objects.requireNonNullElse(counts.get(anomaly), 0L);
        }

        /** Over all kinds; a dossier may have several. */
        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The country by its provinces, or a unit by those right below it. */
    public static AnomaliesView of(
            @Nullable AgencyCode unit,
            LocalDate today,
            UnitRegistry registry,
            AnomalyCounts anomalies,
            Directory directory) {
        Map<AgencyCode, Map<Anomaly, Long>> counts = unit == null
                ? byProvince(today, registry, anomalies.of(null, directory))
                : CountsByChild.of(registry.territory(), unit, today, prefix -> anomalies.of(prefix, directory));
        List<Named> path = unit == null ? List.of() : Named.path(unit, today, registry);
        return new AnomaliesView(unit, path, kinds(counts.values()), below(unit, today, registry, counts));
    }

    private static List<Kind> kinds(Collection<Map<Anomaly, Long>> counts) {
        Map<Anomaly, Long> sum = new EnumMap<>(Anomaly.class);
        counts.forEach(some -> some.forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
        return sum.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparing(Kind::dossiers).reversed())
                .toList();
    }

    private static List<Below> below(
            @Nullable AgencyCode unit,
            LocalDate today,
            UnitRegistry registry,
            Map<AgencyCode, Map<Anomaly, Long>> counts) {
        return counts.entrySet().stream()
                .map(child -> new Below(
                        child.getKey(),
                        registry.on(today, child.getKey()).name(),
                        child.getValue(),
                        child.getKey().equals(unit)))
                .sorted(Comparator.comparing(Below::all).reversed().thenComparing(Below::code))
                .toList();
    }

    private static Map<AgencyCode, Map<Anomaly, Long>> byProvince(
            LocalDate today, UnitRegistry registry, Map<AgencyCode, Map<Anomaly, Long>> holders) {
        Map<AgencyCode, Map<Anomaly, Long>> provinces = new HashMap<>();
        holders.forEach((holder, counts) -> {
            AgencyCode province = registry.territory().provinceOf(holder, today);
            Map<Anomaly, Long> sum = provinces.computeIfAbsent(province, _ -> new EnumMap<>(Anomaly.class));
            counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        });
        return provinces;
    }
}
