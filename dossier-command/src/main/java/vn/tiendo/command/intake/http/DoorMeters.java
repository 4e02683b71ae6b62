package vn.tiendo.command.intake.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;

/**
 * Counts what passes the door: {@code tiendo.intake.accepted} events, and {@code tiendo.intake.refused} events by the
 * code of their first fault.
 */
final class DoorMeters {
    private final Counter accepted;
    private final Map<RejectionCode, Counter> refused = new EnumMap<>(RejectionCode.class);

    /** @param door {@code event}, {@code batch} or {@code stream} */
    DoorMeters(MeterRegistry registry, String door) {
        this.accepted = Counter.builder("tiendo.intake.accepted")
                .description("Events that Kafka holds")
                .baseUnit("events")
                .tag("door", door)
                .register(registry);
        for (RejectionCode code : RejectionCode.values()) {
            refused.put(code, refused(registry, door, code));
        }
    }

    private static Counter refused(MeterRegistry registry, String door, RejectionCode code) {
        return Counter.builder("tiendo.intake.refused")
                .description("Events that cannot be used")
                .baseUnit("events")
                .tag("door", door)
                .tag("code", code.name())
                .register(registry);
    }

    void accepted(long events) {
        accepted.increment(events);
    }

    void refused(List<Fault> faults) {
        Objects.requireNonNull(refused.get(faults.getFirst().code())).increment();
    }
}
