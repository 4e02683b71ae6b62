package vn.tiendo.bench.export;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How much of the heap is held while something goes on: what is left after a full collection, taken again and again. What
 * is used in between would tell how rarely one collects, not what is needed.
 */
final class LiveHeap {
    private static final double MEBIBYTE = 1024 * 1024;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    /** Something that goes on. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * The most that was held during the work beyond what was held before it, in MiB, in the whole process: application,
     * broker and whoever reads the answer.
     */
    double extraDuring(Work work) throws Exception {
        held(); // what waits to be cleaned up is given back by the collection after the next
        long before = held();
        long[] most = {before};
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = Thread.ofPlatform().name("live-heap").start(() -> watch(over, most));
        try {
            work.run();
        } finally {
            over.set(true);
            watch.join();
        }
        return (most[0] - before) / MEBIBYTE;
    }

    private void watch(AtomicBoolean over, long[] most) {
        while (!over.get()) {
            most[0] = Math.max(most[0], held());
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private long held() {
        System.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
