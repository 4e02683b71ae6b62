package vn.tiendo.local.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started so far. Closing it closes all of that, the latest first, each within a limit; a start that is
 * under way is waited for, and no other begins.
 */
final class Started implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Started.class);

    private final Duration limit;
    private final Deque<Part> parts = new ArrayDeque<>();

    /** Starts share it, the end has it alone. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private volatile boolean closing;

    /** @param limit how long to wait for each part to stop: the broker's own stop may take five minutes */
    Started(Duration limit) {
        this.limit = limit;
    }

    private record Part(String name, AutoCloseable what) {}

    /**
     * Starts one more part, whose threads carry its name in the log.
     *
     * @throws CancellationException if everything is being closed
     */
    <T extends AutoCloseable> T start(String name, Callable<T> work) throws Exception {
        gate.readLock().lock();
        try {
            if (closing) {
                throw new CancellationException(name + " is not started: Tiendo is stopping");
            }
            T part = ApplicationName.call(name, work);
            synchronized (parts) {
                parts.addFirst(new Part(name, part));
            }
            return part;
        } finally {
            gate.readLock().unlock();
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        boolean alone = gate.writeLock().tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!alone) {
                log.warn("a start is still under way after {} s; stopping without it", limit.toSeconds());
            }
            closeAll();
        } finally {
            if (alone) {
                gate.writeLock().unlock();
            }
        }
    }

    private void closeAll() throws InterruptedException {
        synchronized (parts) {
            while (!parts.isEmpty()) {
                close(parts.removeFirst());
            }
        }
    }

    private void close(Part part) throws InterruptedException {
        Thread closing = new Thread(() -> closeQuietly(part), "stop-" + part.name());
        closing.setDaemon(true);
        closing.start();
        if (!closing.join(limit)) {
            log.warn("{} does not stop within {} s; going on without it", part.name(), limit.toSeconds());
        }
    }

    private static void closeQuietly(Part part) {
        try {
            ApplicationName.call(part.name(), () -> {
                part.what().close();
                return part;
            });
        } catch (Exception failure) {
            log.error("could not stop {}", part.name(), failure);
        }
    }
}
