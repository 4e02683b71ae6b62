package vn.tiendo.command.publication.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.tiendo.command.eventstore.AppendSignal;
import vn.tiendo.command.publication.Relay;
import vn.tiendo.feed.Complaints;
import vn.tiendo.feed.Distance;
import vn.tiendo.feed.Pulse;
import vn.tiendo.feed.Stopping;

/** Relays as soon as something is appended here, and looks ten times a second for what other processes appended. */
final class RelayThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_MEASURES = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(4);
    /** While the database works on it: where nothing was read of the store for long, its first pages come from the disk. */
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    private final Relay relay;
    private final AppendSignal signal;
    private final Clock clock;
    private final IntConsumer relayed;
    private final Pulse pulse = new Pulse(LONGEST_STATEMENT);
    private final Complaints complaints = new Complaints();

    private volatile boolean running;
    private volatile @Nullable Distance distance;
    private long measuredAt = System.nanoTime() - BETWEEN_MEASURES.toNanos();
    private @Nullable Thread thread;

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
                if (pulse.failure() != null) {
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
        pulse.beats();
        try {
            int count = relay.relay(clock.instant());
            relayed.accept(count);
            measure();
            pulse.succeeds();
            complaints.settled(this);
            return count == Relay.LIMIT;
        } catch (RuntimeException | Error failure) {
            if (complaints.isNews(this, failure)) {
                LOG.warn("the relay to dossier-events failed and tries again: {}", failure.toString());
            }
            pulse.fails(failure);
            return false;
        }
    }

    /** Another process may have the turn, and not use it: then ours does nothing, and does it well. */
    private void measure() {
        long now = System.nanoTime();
        if (now - measuredAt >= BETWEEN_MEASURES.toNanos()) {
            measuredAt = now;
            long next = relay.relayed();
            long stored = relay.stored();
            Distance before = distance;
            distance = before == null ? Distance.first(next, stored, now) : before.then(next, stored, now);
        }
    }

    Pulse pulse() {
        return pulse;
    }

    /** How far the relay is from the end of the store, null while it is not known. */
    @Nullable Distance distance() {
        return distance;
    }

    /** The turn that is under way is finished first. */
    @Override
    public void stop() {
        running = false;
        signal.appended();
        Thread relaying = thread;
        try {
            if (relaying != null && !relaying.join(STOPPING)) {
                relaying.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(Runnable done) {
        Stopping.aside("relay", this::stop, done);
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
