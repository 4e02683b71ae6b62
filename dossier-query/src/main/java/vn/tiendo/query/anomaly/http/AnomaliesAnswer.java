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
import vn.tiendo.query.unit.Unit;

/**
 * How many dossiers of a unit have which contradiction, as it is answered.
 *
 * @param counts by kind, every kind named; a dossier may have several
 * @param children units one level below with any contradiction, by code
 */
record AnomaliesAnswer(
        AgencyCode unit,
        String name,
        LocalDate asOf,
        Map<Anomaly, Long> counts,
        List<Child> children,
        @JsonUnwrapped Freshness freshness) {

    /** One of them. */
    record Child(AgencyCode unit, String name, Map<Anomaly, Long> counts) {}

    static AnomaliesAnswer of(
            AgencyCode unit, LocalDate today, Map<AgencyCode, Map<Anomaly, Long>> found, Freshness freshness) {
        Map<Anomaly, Long> sum = everyKind();
        found.values().forEach(counts -> counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
        List<Child> children = found.entrySet().stream()
                .filter(child -> !child.getKey().equals(unit))
                .map(child -> new Child(child.getKey(), name(today, child.getKey()), everyKind(child.getValue())))
                .toList();
        return new AnomaliesAnswer(unit, name(today, unit), today, sum, children, freshness);
    }

    private static String name(LocalDate today, AgencyCode unit) {
        return Unit.on(today, unit).name();
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
