package vn.tiendo.query.alert.http;

import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.FlowStatus;

/**
 * Whether alerts are decided and told: as the worst of the threads that do so. A receiver that is away is no trouble of this
 * service, and is told beside.
 */
final class AlertsHealth implements HealthIndicator {
    private static final List<Status> WORST_FIRST = List.of(Status.DOWN, FlowStatus.BEHIND);
    private static final String PREFIX = "alert";

    private final Map<String, BackgroundLoop> loops;
    private final Posting posting;

    /** @param loops all loops of the application, by name */
    AlertsHealth(Map<String, BackgroundLoop> loops, Posting posting) {
        this.loops = loops;
        this.posting = posting;
    }

    @Override
    public Health health() {
        List<Health> parts = loops.entrySet().stream()
                .filter(loop -> loop.getKey().startsWith(PREFIX))
                .map(loop -> loop.getValue().health())
                .toList();
        return WORST_FIRST.stream()
                .flatMap(
                        status -> parts.stream().filter(part -> part.getStatus().equals(status)))
                .findFirst()
                .orElseGet(() -> Health.up()
                        .withDetail("webhooksRetrying", posting.retrying())
                        .withDetail("alertsGivenUp", posting.givenUp())
                        .build());
    }
}
