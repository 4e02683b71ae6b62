package vn.tiendo.command.publication.kafka;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while what happens does not reach the topic, saying why. */
final class RelayHealth extends AbstractHealthIndicator {
    private final RelayThread relay;

    RelayHealth(RelayThread relay) {
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        relay.trouble().ifPresentOrElse(reason -> builder.down().withDetail("reason", reason), builder::up);
    }
}
