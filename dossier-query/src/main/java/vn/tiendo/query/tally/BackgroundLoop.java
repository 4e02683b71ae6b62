package vn.tiendo.query.tally;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work done over and over on a thread of its own: soon after it is woken, and at the latest after a second. */
public final class BackgroundLoop implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(15);

    private final BlockingQueue<Integer> wakings = new LinkedBlockingQueue<>();
    private final Work work;
    private final Consumer<Throwable> onTrouble;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

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

    public BackgroundLoop(String name, Work work, Consumer<Throwable> onTrouble) {
        this.work = work;
        this.onTrouble = onTrouble;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** There is so much more to do. */
    public void wake(int more) {
        wakings.add(more);
    }

    /** Waits to be woken; the sum of the wakings, 0 where none came for that long. */
    public int await(Duration longest) throws InterruptedException {
        Integer sum = wakings.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (sum == null) {
            return 0;
        }
        for (Integer more = wakings.poll(); more != null; more = wakings.poll()) {
            sum += more;
        }
        return sum;
    }

    /** Whether it is to end: then nothing more is waited for. */
    public boolean closed() {
        return closed;
    }

    /** Why the last try failed, null where it did not. */
    public @Nullable String trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!closed) {
                runOnce();
            }
        } catch (InterruptedException _) {
            trouble = "interrupted";
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            work.run(this, await(PAUSE));
            trouble = null;
        } catch (RuntimeException | Error failure) {
            trouble = failure.toString();
            onTrouble.accept(failure);
            Thread.sleep(PAUSE);
        }
    }

    /** Ends the loop after the work under way. */
    @Override
    public void close() {
        closed = true;
        wake(0);
        try {
            if (!thread.join(PATIENCE_AT_THE_END)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
