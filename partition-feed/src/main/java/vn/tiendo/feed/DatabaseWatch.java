package vn.tiendo.feed;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database each second, on a thread of its own: for an answer, since health must not wait for a database that does
 * not answer, nor for a connection where all are taken; what time it is; and who has which turn. By asking, this process
 * tells the others that it lives. It is the first to begin and the last to end.
 */
final class DatabaseWatch implements HealthIndicator, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final JdbcClient database;
    private final SessionTable sessions;
    private final Turns turns;
    private final Clocks clocks;
    private final InstantSource clock;
    private final BackgroundLoop asking;

    DatabaseWatch(JdbcClient database, Turns turns, Clocks clocks, InstantSource clock) {
        this.database = database;
        this.sessions = new SessionTable(database);
        this.turns = turns;
        this.clocks = clocks;
        this.clock = clock;
        this.asking = new BackgroundLoop(
                "database-watch",
                Duration.ofSeconds(1),
                FlowStatus.STANDSTILL,
                (_, _) -> ask(),
                trouble -> LOG.debug("the database does not answer", trouble));
    }

    private void ask() {
        Instant before = clock.instant();
        Timestamp there =
                database.sql("select clock_timestamp()").query(Timestamp.class).single();
        clocks.told(before, there.toInstant(), clock.instant());
        turns.seen(sessions.withTurns());
        List<String> ended = sessions.endSilent(turns.spared());
        if (!ended.isEmpty()) {
            LOG.warn("transactions were ended of processes that said nothing any more: {}", ended);
        }
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

    /** Nothing depends on its end. */
    @Override
    public void stop(Runnable done) {
        Stopping.aside("database-watch", this::stop, () -> {});
        done.run();
    }

    @Override
    public boolean isRunning() {
        return asking.isRunning();
    }

    /** Before and after all that takes turns, and that answers requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
