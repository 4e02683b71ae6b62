package vn.tiendo.query.reception.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.reception.ReceptionState;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * How many online registrations of a unit stand how, as it is answered; what is null is left out.
 *
 * @param children units one level below where something was registered, by code
 */
record ReceptionAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped Figures figures,
        List<Child> children,
        @JsonUnwrapped Freshness freshness) {

    /** One of them. */
    record Child(
            AgencyCode unit, String name, @JsonUnwrapped Figures figures) {}

    /**
     * The figures of a unit: registered = in time + late, each of one state.
     *
     * @param states every state named
     */
    record Figures(long registered, long inTime, long late, Map<ReceptionState, Long> states) {
        static Figures of(Collection<Map<ReceptionState, Long>> counts) {
            Map<ReceptionState, Long> states = new EnumMap<>(ReceptionState.class);
            for (ReceptionState state : ReceptionState.values()) {
                states.put(
                        state,
                        counts.stream()
                                .mapToLong(some -> some.getOrDefault(state, 0L))
                                .sum());
            }
            Map<Boolean, Long> byLateness = states.entrySet().stream()
                    .collect(Collectors.partitioningBy(
                            count -> count.getKey().late(), Collectors.summingLong(Map.Entry::getValue)));
            long late = byLateness.getOrDefault(true, 0L);
            long inTime = byLateness.getOrDefault(false, 0L);
            return new Figures(inTime + late, inTime, late, states);
        }
    }

    static ReceptionAnswer of(
            ReceptionQuestion asked,
            UnitRegistry registry,
            Map<AgencyCode, Map<ReceptionState, Long>> counts,
            Freshness freshness) {
        List<Child> children = counts.entrySet().stream()
                .filter(child -> !child.getKey().equals(asked.unit()))
                .map(child -> new Child(
                        child.getKey(),
                        registry.on(asked.territory(), child.getKey()).name(),
                        Figures.of(List.of(child.getValue()))))
                .toList();
        return new ReceptionAnswer(
                registry.figuresOf(asked.unit(), asked.territory()),
                asked.from(),
                asked.to(),
                asked.asOf(),
                asked.forecast(),
                Figures.of(counts.values()),
                children,
                freshness);
    }
}
