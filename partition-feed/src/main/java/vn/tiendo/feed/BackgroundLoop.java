package vn.tiendo.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;

/**
 * Work done over and over on a thread of its own: soon after it is woken, and at the latest after a pause. Whatever the
 * work throws is told and does not end the loop; whether it still does its work is seen from outside.
 */
public final class BackgroundLoop implements SmartLifecycle, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** All loops end side by side. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(4);

    private final AtomicInteger waiting = new AtomicInteger();
    private final Semaphore woken = new Semaphore(0);
    private final String name;
    private final Duration pause;
    private final Work work;
    private final Consumer<Throwable> onTrouble;
    private final Turn turn;
    private final Pulse pulse;
    private final Complaints complaints = new Complaints();
    private @Nullable Thread thread;
    private volatile boolean closed = true;

    /** What is done each time. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does the work once. What it throws is told, and the work tried again after a pause.
         *
         * @param loop on which it can wait for more to come
         * @param waiting how much is to be done, by the sum of the wakings; 0 where nobody woke the loop
         */
        void run(BackgroundLoop loop, int waiting) throws InterruptedException;
    }

    /** A loop that is woken at the latest after a second, and whose work takes no longer than health has patience. */
    public BackgroundLoop(String name, Work work, Consumer<Throwable> onTrouble) {
        this(name, PAUSE, FlowStatus.STANDSTILL, Turn.ALWAYS_OURS, work, onTrouble);
    }

    /** A loop whose work no other process does. */
    public BackgroundLoop(String name, Duration pause, Duration longestWork, Work work, Consumer<Throwable> onTrouble) {
        this(name, pause, longestWork, Turn.ALWAYS_OURS, work, onTrouble);
    }

    /**
     * A loop.
     *
     * @param pause the longest between two times, and after a failure
     * @param longestWork after which the work hangs, as far as anyone can tell, unless it {@linkplain #beats beats}
     * @param turn that the work takes: while the database does nothing in it, work hangs much sooner
     * @param onTrouble is told of failures, less those that it was told of within the last minute
     */
    public BackgroundLoop(
            String name, Duration pause, Duration longestWork, Turn turn, Work work, Consumer<Throwable> onTrouble) {
        this.name = name;
        this.turn = turn;
        this.pause = pause;
        this.pulse = new Pulse(longestWork);
        this.work = work;
        this.onTrouble = onTrouble;
    }

    @Override
    public synchronized void start() {
        if (closed) {
            closed = false;
            thread = Thread.ofPlatform().daemon().name(name).start(this::run);
        }
    }

    /** There is so much more to do. */
    public void wake(int more) {
        waiting.updateAndGet(before -> Math.min(before, Integer.MAX_VALUE - more) + more);
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Waits to be woken; the sum of the wakings, 0 where none came for that long. */
    public int await(Duration longest) throws InterruptedException {
        pulse.rests();
        try {
            woken.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            woken.drainPermits();
            return waiting.getAndSet(0);
        } finally {
            pulse.beats();
        }
    }

    /** The work has come a step further. */
    public void beats() {
        pulse.beats();
    }

    /** Whether it is to end: then nothing more is waited for. */
    public boolean closed() {
        return closed;
    }

    /** Why the last try failed, null where it did not. */
    public @Nullable String trouble() {
        return pulse.failure();
    }

    /** Down where the thread has ended or hangs, or the work fails again and again. */
    public Health health() {
        return turn.health(pulse);
    }

    private void run() {
        try {
            pulse.beats();
            while (!closed) {
                runOnce();
            }
        } catch (InterruptedException stopped) {
            pulse.fails(stopped);
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            work.run(this, await(pause));
            pulse.succeeds();
            complaints.settled(this);
        } catch (RuntimeException | Error failure) {
            pulse.fails(failure);
            if (complaints.isNews(this, failure)) {
                onTrouble.accept(failure);
            }
            Thread.sleep(pause);
            wake(0); // it has rested
        }
    }

    /** Ends the loop after the work under way. */
    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (closed || running == null) {
            return;
        }
        closed = true;
        wake(0);
        try {
            if (!running.join(PATIENCE_AT_THE_END)) {
                running.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(Runnable done) {
        Stopping.aside(name, this::stop, done);
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public boolean isRunning() {
        return !closed;
    }

    /** Stops after the feeds, whose last effects it works on. */
    @Override
    public int getPhase() {
        return PartitionFeed.PHASE - 100;
    }
}
