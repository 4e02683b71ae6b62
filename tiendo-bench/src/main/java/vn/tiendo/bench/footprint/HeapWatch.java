package vn.tiendo.bench.footprint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Heap;

/** Looks at the heap of an application twice a second, and every so often has it collected first. */
final class HeapWatch {
    private static final int PAUSE_MILLIS = 500;
    private static final int LOOKS_A_COLLECTION = 10;
    private static final double NANOS_A_MILLI = 1e6;

    private final ApplicationProcess application;
    private final FutureTask<HeapCourse> course = new FutureTask<>(this::watch);
    private final Thread thread;
    private volatile boolean ended;

    private HeapWatch(ApplicationProcess application) {
        this.application = application;
        thread = new Thread(course, "heap-of-" + application.application().name());
    }

    static HeapWatch begin(ApplicationProcess application) {
        HeapWatch watch = new HeapWatch(application);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private HeapCourse watch() throws IOException, InterruptedException {
        List<Long> looks = new ArrayList<>();
        List<Long> collected = new ArrayList<>();
        Heap first = application.heap();
        long begin = System.nanoTime();
        long askedFor = 0;
        while (!ended) {
            Thread.sleep(PAUSE_MILLIS);
            Heap heap = application.heap();
            looks.add(heap.used());
            if (looks.size() % LOOKS_A_COLLECTION == 0) {
                Heap after = application.heapCollected();
                collected.add(after.used());
                askedFor += after.collectingMillis() - heap.collectingMillis();
            }
        }
        double millis = (System.nanoTime() - begin) / NANOS_A_MILLI;
        long collecting = application.heap().collectingMillis() - first.collectingMillis();
        return new HeapCourse(looks, collected, (collecting - askedFor) / millis);
    }

    /** How it went until now. */
    HeapCourse end() throws ExecutionException, InterruptedException {
        ended = true;
        return course.get();
    }
}
