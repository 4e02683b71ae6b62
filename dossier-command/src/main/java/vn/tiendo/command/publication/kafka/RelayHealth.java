package vn.tiendo.command.publication.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.tiendo.feed.Distance;
import vn.tiendo.feed.FlowStatus;
import vn.tiendo.feed.Turn;

/** Down while what happens does not reach the topic, saying why; behind while it reaches it late. Asks nobody. */
final class RelayHealth implements HealthIndicator {
    private final RelayThread relay;
    private final Turn turn;

    RelayHealth(RelayThread relay, Turn turn) {
        this.relay = relay;
        this.turn = turn;
    }

    @Override
    public Health health() {
        Health ofTurn = turn.health(relay.pulse());
        Distance distance = relay.distance();
        return distance == null ? ofTurn : told(distance, ofTurn, System.nanoTime());
    }

    private static Health told(Distance distance, Health ofTurn, long now) {
        Health.Builder health = Health.status(ofTurn.getStatus())
                .withDetails(ofTurn.getDetails())
                .withDetail("lag", distance.left());
        boolean isDown = ofTurn.getStatus().equals(Status.DOWN);
        if (!isDown && distance.still(now).compareTo(FlowStatus.STANDSTILL) > 0) {
            Object why = ofTurn.getDetails().getOrDefault("reason", "another process may have the turn");
            return health.down()
                    .withDetail("reason", "stands still behind position %d: %s".formatted(distance.next(), why))
                    .build();
        }
        if (!isDown && distance.behind(now).compareTo(FlowStatus.LATE) > 0) {
            health.status(FlowStatus.BEHIND)
                    .withDetail("behindForSeconds", distance.behind(now).toSeconds());
        }
        return health.build();
    }
}
