package vn.tiendo.command.publication.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.tiendo.command.eventstore.AppendSignal;
import vn.tiendo.command.publication.Relay;

/** Relays as soon as something is appended here, and looks ten times a second for what other processes appended. */
final class RelayThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final Relay relay;
    private final AppendSignal signal;
    private final Clock clock;
    private final IntConsumer relayed;

    private volatile boolean running;
    private volatile @Nullable String trouble;
    private Thread thread = new Thread();

    /** @param relayed takes the number of events of every turn */
    RelayThread(Relay relay, AppendSignal signal, Clock clock, IntConsumer relayed) {
        this.relay = relay;
        this.signal = signal;
        this.clock = clock;
        this.relayed = relayed;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    private void run() {
        try {
            while (running) {
                boolean more = turn();
                if (trouble != null) {
                    Thread.sleep(AFTER_FAILURE);
                } else if (!more) {
                    signal.await(LOOK);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("the relay was stopped while it waited");
        }
    }

    /** @return whether more is waiting to be relayed */
    private boolean turn() {
        try {
            int count = relay.relay(clock.instant());
            relayed.accept(count);
            trouble = null;
            return count == Relay.LIMIT;
        } catch (RuntimeException failure) {
            LOG.warn("the relay to dossier-events failed and tries again: {}", failure.toString());
            trouble = failure.toString();
            return false;
        }
    }

    /** Why the last turn failed, empty where it did not. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The turn that is under way is finished first. */
    @Override
    public void stop() {
        running = false;
        signal.appended();
        try {
            if (!thread.join(STOPPING)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the ingest, whose last events it relays. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }
}
