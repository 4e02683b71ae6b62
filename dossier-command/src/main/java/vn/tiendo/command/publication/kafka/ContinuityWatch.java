package vn.tiendo.command.publication.kafka;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.tiendo.command.publication.Continuity;
import vn.tiendo.feed.BackgroundLoop;

/**
 * Looks once before anything is read, and then each second. The relay says what it found; taking back everything may take
 * its time.
 */
final class ContinuityWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ContinuityWatch.class);

    private final BackgroundLoop looking;
    private final Continuity continuity;

    ContinuityWatch(Continuity continuity) {
        this.continuity = continuity;
        this.looking = new BackgroundLoop(
                "continuity",
                Duration.ofSeconds(1),
                Duration.ofDays(1),
                (_, _) -> continuity.look(),
                ContinuityWatch::report);
    }

    private static void report(Throwable trouble) {
        LOG.debug("the event store cannot be compared with its topic now", trouble);
    }

    @Override
    public void start() {
        try {
            continuity.look();
        } catch (RuntimeException notNow) {
            report(notNow);
        }
        looking.start();
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public void stop(Runnable done) {
        looking.stop(done);
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }

    /** Before whatever reads or relays. */
    @Override
    public int getPhase() {
        return looking.getPhase() - 100;
    }
}
