package vn.tiendo.bench.stock;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/** A pooled streaming processor with Axon's defaults: 16 segments, four workers, a transaction an event. */
public final class StockProcessor implements AutoCloseable {
    private static final int WORKERS = 4;

    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS);
    private final PooledStreamingEventProcessor processor;

    private StockProcessor(StockStore store) {
        processor = PooledStreamingEventProcessor.builder()
                .name("standings")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new StockProjection(new JdbcTemplate(store.database())))
                        .build())
                .messageSource(store.events())
                .tokenStore(store.tokens())
                .transactionManager(store.transactions())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
    }

    /** Forgets what was read before, and begins to read all events of the store. */
    public static StockProcessor start(StockStore store) {
        JdbcTemplate database = new JdbcTemplate(store.database());
        database.execute("drop table if exists dossier_standing");
        database.execute(StockProjection.TABLE);
        database.execute("truncate TokenEntry");
        StockProcessor started = new StockProcessor(store);
        started.processor.start();
        return started;
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }
}
