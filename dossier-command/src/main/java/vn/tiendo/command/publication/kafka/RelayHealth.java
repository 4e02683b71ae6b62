package vn.tiendo.command.publication.kafka;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import vn.tiendo.feed.Distance;
import vn.tiendo.feed.FlowStatus;

/** Down while what happens does not reach the topic, saying why; behind while it reaches it late. Asks nobody. */
final class RelayHealth extends AbstractHealthIndicator {
    private final RelayThread relay;

    RelayHealth(RelayThread relay) {
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        Distance distance = relay.distance();
        if (distance != null) {
            told(distance, builder);
        }
        Optional<String> trouble = relay.pulse().trouble();
        trouble.ifPresent(reason -> builder.down().withDetail("reason", reason));
    }

    private static void told(Distance distance, Health.Builder builder) {
        long now = System.nanoTime();
        builder.withDetail("lag", distance.left());
        if (distance.still(now).compareTo(FlowStatus.STANDSTILL) > 0) {
            builder.down()
                    .withDetail(
                            "reason",
                            "stands still behind position %d, and another process may have the turn"
                                    .formatted(distance.next()));
        } else if (distance.behind(now).compareTo(FlowStatus.LATE) > 0) {
            builder.status(FlowStatus.BEHIND)
                    .withDetail("behindForSeconds", distance.behind(now).toSeconds());
        }
    }
}
