package vn.tiendo.command.intake.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import vn.tiendo.command.intake.Fault;

/**
 * Counts what passes the door: {@code tiendo.intake.accepted} events, and {@code tiendo.intake.refused} events by the
 * code of their first fault.
 */
final class DoorMeters {
    private final MeterRegistry registry;
    private final String door;
    private final Counter accepted;

    /** @param door {@code event}, {@code batch} or {@code stream} */
    DoorMeters(MeterRegistry registry, String door) {
        this.registry = registry;
        this.door = door;
        this.accepted = Counter.builder("tiendo.intake.accepted")
                .description("Events that Kafka holds")
                .baseUnit("events")
                .tag("door", door)
                .register(registry);
    }

    void accepted(long events) {
        accepted.increment(events);
    }

    void refused(List<Fault> faults) {
        Counter.builder("tiendo.intake.refused")
                .description("Events that cannot be used")
                .baseUnit("events")
                .tag("door", door)
                .tag("code", faults.getFirst().code().name())
                .register(registry)
                .increment();
    }
}
