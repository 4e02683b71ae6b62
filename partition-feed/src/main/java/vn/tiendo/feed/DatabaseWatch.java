package vn.tiendo.feed;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database for an answer each second, on a thread of its own: health must not wait for a database that does not
 * answer, nor for a connection where all are taken.
 */
final class DatabaseWatch implements HealthIndicator, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final BackgroundLoop asking;

    DatabaseWatch(JdbcClient database) {
        asking = new BackgroundLoop(
                "database-watch",
                Duration.ofSeconds(1),
                FlowStatus.STANDSTILL,
                (_, _) -> database.sql("select 1").query(Integer.class).single(),
                trouble -> LOG.debug("the database does not answer", trouble));
    }

    @Override
    public Health health() {
        return asking.health();
    }

    @Override
    public void start() {
        asking.start();
    }

    @Override
    public void stop() {
        asking.stop();
    }

    @Override
    public void stop(Runnable done) {
        asking.stop(done);
    }

    @Override
    public boolean isRunning() {
        return asking.isRunning();
    }

    @Override
    public int getPhase() {
        return asking.getPhase();
    }
}
