package vn.tiendo.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;

/**
 * What {@code /actuator/health/flow} says of each part, as numbers: alerts go by the same judgement as whoever asks for
 * health. No part asks anybody when it is asked, so a scrape never waits.
 */
final class PartMeters implements MeterBinder {
    private static final List<Status> STATES =
            List.of(Status.DOWN, FlowStatus.BEHIND, FlowStatus.REBUILDING, Status.UP);

    private final HealthContributorRegistry health;
    private final List<String> parts;

    /** @param parts their names in health */
    PartMeters(HealthContributorRegistry health, List<String> parts) {
        this.health = health;
        this.parts = parts;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        parts.forEach(part -> STATES.forEach(state -> measure(meters, part, state)));
    }

    private void measure(MeterRegistry meters, String part, Status state) {
        Gauge.builder("tiendo.part.state", () -> state.equals(state(part)) ? 1 : 0)
                .description("1 for the state that the part is in, 0 for the others")
                .tag("part", part)
                .tag("state", state.getCode().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** Down, too, where there is no such part or it says nothing: then the setting is wrong. */
    private Status state(String part) {
        Health answer = health.getContributor(part) instanceof HealthIndicator indicator ? indicator.health() : null;
        return answer == null ? Status.DOWN : answer.getStatus();
    }
}
