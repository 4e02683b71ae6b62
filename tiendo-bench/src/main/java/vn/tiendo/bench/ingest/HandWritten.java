package vn.tiendo.bench.ingest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.server.Stopwatch;

/**
 * A consumer as one would write it by hand, without Axon: two threads that each parse a batch, load what the store holds
 * of its dossiers, leave out what it knows, and append the rest with one statement in one transaction.
 */
final class HandWritten implements Contestant {
    private static final int THREADS = 2;

    private final BenchServers servers;
    private final EmptyStore store;
    private final long events;

    HandWritten(BenchServers servers, EmptyStore store, long events) {
        this.servers = servers;
        this.store = store;
        this.events = events;
    }

    @Override
    public String name() {
        return "hand-written consumer";
    }

    @Override
    public Sample turn() throws Exception {
        store.empty();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Stopwatch watch = Stopwatch.start(servers);
            List<Callable<Long>> work = IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(
                            thread -> () -> HandWrittenThread.run(servers, LifecycleTopic.share(thread, THREADS)))
                    .toList();
            for (Future<Long> thread : threads.invokeAll(work)) {
                thread.get();
            }
            Sample sample = watch.stop(events);
            store.check(events);
            return sample;
        }
    }
}
