package vn.tiendo.query.rebuild.postgres;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.FlowStatus;
import vn.tiendo.query.rebuild.Rebuild;

/** Says that figures are worked out once more, and how far that is; down where it does not get on. Asks nobody. */
final class RebuildHealth implements HealthIndicator {
    private final Rebuilding rebuilding;
    private final BackgroundLoop loop;

    RebuildHealth(Rebuilding rebuilding, BackgroundLoop loop) {
        this.rebuilding = rebuilding;
        this.loop = loop;
    }

    @Override
    public Health health() {
        Health ofThread = loop.health();
        Rebuild rebuild = rebuilding.underWay();
        return rebuild == null || ofThread.getStatus().equals(Status.DOWN) ? ofThread : told(rebuild);
    }

    private static Health told(Rebuild rebuild) {
        return Health.status(FlowStatus.REBUILDING)
                .withDetail("rebuild", rebuild.id())
                .withDetail("state", rebuild.state())
                .withDetail("counted", rebuild.counted())
                .withDetail("total", rebuild.total())
                .build();
    }
}
