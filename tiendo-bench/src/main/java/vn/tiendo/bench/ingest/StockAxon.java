package vn.tiendo.bench.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.server.Stopwatch;
import vn.tiendo.bench.stock.StockStore;
import vn.tiendo.processes.Query;

/** Axon as it comes: its own JDBC store and tables, and a command a transaction, from two threads. */
final class StockAxon implements Contestant {
    private static final String DATABASE = "stock_axon";
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final BenchServers servers;
    private final long events;

    StockAxon(BenchServers servers, long events) {
        this.servers = servers;
        this.events = events;
    }

    @Override
    public String name() {
        return "stock Axon JDBC, a command a transaction";
    }

    @Override
    public Sample turn() throws Exception {
        try (StockStore store = StockStore.create(servers, DATABASE);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Configuration axon = store.commands(StockDossier.class);
            Stopwatch watch = Stopwatch.start(servers);
            List<Callable<Long>> work = IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(thread -> () -> read(thread, axon.commandGateway()))
                    .toList();
            long told = 0;
            for (Future<Long> thread : threads.invokeAll(work)) {
                told += thread.get();
            }
            Sample sample = watch.stop(told);
            axon.shutdown();
            check(told);
            return sample;
        }
    }

    /** Its share of the events. */
    private long read(int thread, CommandGateway commands) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                LifecycleTopic.reader(servers.kafka(), LifecycleTopic.share(thread, THREADS))) {
            return tell(consumer, commands);
        }
    }

    private long tell(KafkaConsumer<byte[], byte[]> consumer, CommandGateway commands) {
        long told = 0;
        while (told < events / THREADS) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                if (told < events / THREADS) {
                    commands.sendAndWait(StockDossier.Tell.of(record.value()));
                    told++;
                }
            }
        }
        return told;
    }

    private void check(long told) throws Exception {
        try (Query database = new Query(servers.connect(DATABASE))) {
            long stored = database.number("select count(*) from domainevententry");
            if (stored != told) {
                throw new IllegalStateException("of %d events %d are stored".formatted(told, stored));
            }
        }
    }
}
