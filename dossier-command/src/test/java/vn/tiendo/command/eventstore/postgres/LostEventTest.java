package vn.tiendo.command.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One transaction appends and commits late, while others append and commit 12,000 events behind it. A reader follows all
 * the time. Does it ever see the late event?
 *
 * <p>Axon's JDBC engine runs with its default settings: a reader remembers gaps of up to 10,000 positions, for 60 seconds.
 */
class LostEventTest {
    private static final int FAST_BATCHES = 12;
    private static final int FAST_BATCH = 1_000;

    private final Store store = new Store();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.close();
        store.close();
    }

    @Test
    void axons_jdbc_store_never_shows_the_late_event() throws Exception {
        int shown = shownToAReaderBehindASlowTransaction(store.axonsJdbcEngine());

        assertThat(count("domainevententry")).isEqualTo(12_001);
        assertThat(shown).isEqualTo(12_000);
    }

    @Test
    void our_store_shows_every_event() throws Exception {
        int shown = shownToAReaderBehindASlowTransaction(store.engine);

        assertThat(count("dossier_event")).isEqualTo(12_001);
        assertThat(shown).isEqualTo(12_001);
    }

    private int shownToAReaderBehindASlowTransaction(EventStorageEngine engine) throws Exception {
        EventStore events = EmbeddedEventStore.builder().storageEngine(engine).build();
        Reader reader = new Reader(engine);
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);

        Future<?> slow = threads.submit(() -> appendSlowly(events, appended, mayCommit));
        assertThat(appended.await(30, TimeUnit.SECONDS)).isTrue();
        Future<?> fast = threads.submit(() -> appendFast(events));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            reader.readOn();
            return fast.isDone() || someoneWaitsForALock();
        });
        reader.readOn();
        mayCommit.countDown();
        slow.get(30, TimeUnit.SECONDS);
        fast.get(60, TimeUnit.SECONDS);
        reader.readOn();
        return reader.seen;
    }

    private void appendSlowly(EventStore events, CountDownLatch appended, CountDownLatch mayCommit) {
        DefaultUnitOfWork<?> unit = Store.begin(store.axonTransactions);
        events.publish(Store.message(Store.received("H09.12-231002-0000")));
        unit.onPrepareCommit(_ -> {
            appended.countDown();
            awaitQuietly(mayCommit);
        });
        unit.commit();
    }

    private void appendFast(EventStore events) {
        for (int batch = 0; batch < FAST_BATCHES; batch++) {
            List<EventMessage<?>> messages = new ArrayList<>();
            for (int i = 1; i <= FAST_BATCH; i++) {
                messages.add(Store.message(Store.received("H09.12-231003-%06d".formatted(batch * FAST_BATCH + i))));
            }
            DefaultUnitOfWork<?> unit = Store.begin(store.axonTransactions);
            events.publish(messages);
            unit.commit();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean someoneWaitsForALock() {
        return store.database
                .sql("select exists (select from pg_locks where not granted and locktype = 'advisory'"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private long count(String table) {
        return store.database
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Follows the store and remembers its token, as every tracking reader of Axon's does. */
    private static final class Reader {
        private final EventStorageEngine engine;
        private @Nullable TrackingToken token;
        private int seen;

        Reader(EventStorageEngine engine) {
            this.engine = engine;
        }

        void readOn() {
            engine.readEvents(token, false).forEach(event -> {
                token = event.trackingToken();
                seen++;
            });
        }
    }
}
