package vn.tiendo.query.anomaly.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * How many dossiers of a unit have which contradiction, as it is answered.
 *
 * @param counts by kind, every kind named; a dossier may have several
 * @param children units one level below with any contradiction, by code
 */
record AnomaliesAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        LocalDate asOf,
        Map<Anomaly, Long> counts,
        List<Child> children,
        @JsonUnwrapped Freshness freshness) {

    /** One of them. */
    record Child(AgencyCode unit, String name, Map<Anomaly, Long> counts) {}

    static AnomaliesAnswer of(
            AgencyCode unit,
            LocalDate today,
            UnitRegistry registry,
            Map<AgencyCode, Map<Anomaly, Long>> found,
            Freshness freshness) {
        Map<Anomaly, Long> sum = everyKind();
        found.values().forEach(counts -> counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
        List<Child> children = found.entrySet().stream()
                .filter(child -> !child.getKey().equals(unit))
                .map(child -> new Child(
                        child.getKey(), registry.on(today, child.getKey()).name(), everyKind(child.getValue())))
                .toList();
        return new AnomaliesAnswer(registry.figuresOf(unit, today), today, sum, children, freshness);
    }

    private static Map<Anomaly, Long> everyKind() {
        return everyKind(Map.of());
    }

    private static Map<Anomaly, Long> everyKind(Map<Anomaly, Long> counts) {
        Map<Anomaly, Long> every = new EnumMap<>(Anomaly.class);
        for (Anomaly kind : Anomaly.values()) {
            every.put(kind, Objects.requireNonNullElse(counts.get(kind), 0L));
        }
        return every;
    }
}
