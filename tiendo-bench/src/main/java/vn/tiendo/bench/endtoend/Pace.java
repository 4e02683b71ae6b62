package vn.tiendo.bench.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Begins work at intended instants, evenly spaced, whether what was begun before has ended or not: a product that stalls
 * for a while is not spared what would have come meanwhile.
 *
 * @param between from one beginning to the next
 */
record Pace(int times, Duration between) {
    /** What is begun, told when it should have begun, as {@link System#nanoTime}. */
    interface Work<T> {
        T at(int number, long intended) throws Exception;
    }

    /** Returns what each gave, when all have ended; the first failure ends it. */
    <T> List<T> keep(Work<T> work) throws Exception {
        List<Future<T>> begun = new ArrayList<>(times);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                begun.add(threads.submit(at(work, i, start + i * between.toNanos())));
            }
        }
        List<T> results = new ArrayList<>(times);
        for (Future<T> each : begun) {
            results.add(each.get());
        }
        return results;
    }

    private static <T> Callable<T> at(Work<T> work, int number, long intended) {
        waitUntil(intended);
        return () -> work.at(number, intended);
    }

    private static void waitUntil(long intended) {
        for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
