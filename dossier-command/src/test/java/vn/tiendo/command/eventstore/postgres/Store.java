package vn.tiendo.command.eventstore.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.command.eventstore.AppendSignal;
import vn.tiendo.command.eventstore.StorePermit;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.testing.TestDatabase;

/** The event store on a new, empty database. */
final class Store implements AutoCloseable {
    private static final Instant RECEIVED = Instant.parse("2023-10-02T01:12:00Z");

    /** Nobody else knows of this store. */
    private static final StorePermit ANYTHING_GOES = new StorePermit() {
        @Override
        public Optional<String> againstAppending() {
            return Optional.empty();
        }

        @Override
        public Optional<String> againstAppending(String database) {
            return Optional.empty();
        }

        @Override
        public Optional<String> againstTelling(String database) {
            return Optional.empty();
        }
    };

    final HikariDataSource pool = new HikariDataSource();
    final JdbcClient database = JdbcClient.create(pool);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    final TransactionManager axonTransactions = new SpringTransactionManager(transaction.getTransactionManager());
    final AppendSignal signal = new AppendSignal();
    final DossierEventTable table = new DossierEventTable(database);
    final DossierEventEngine engine = DossierEventEngine.of(
            new DossierEventSerializer(),
            table,
            new DossierEventAppender(new JdbcTemplate(pool), transaction, signal, ANYTHING_GOES),
            (_, events) -> events);
    final EventStore events = EmbeddedEventStore.builder().storageEngine(engine).build();

    Store() {
        pool.setJdbcUrl(TestDatabase.create().url());
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/feed", "classpath:db/dossier-command")
                .load()
                .migrate();
    }

    /** The first event of a dossier. */
    static DossierEvent received(String dossier) {
        AgencyCode agency = AgencyCode.of("H09.12");
        Fact fact = new Fact.Received(agency, "1.001193", Channel.ONLINE, RECEIVED.plusSeconds(1_209_600), null);
        return next(Dossier.unknown(new DossierCode(dossier)), dossier, "received", fact);
    }

    /** The second event of a dossier. */
    static DossierEvent returned(DossierEvent received) {
        String dossier = received.dossier().value();
        Dossier known = Dossier.unknown(received.dossier()).evolve(received);
        return next(known, dossier, "returned", new Fact.Returned());
    }

    private static DossierEvent next(Dossier dossier, String code, String id, Fact fact) {
        LifecycleEvent event = new LifecycleEvent(
                new DossierCode(code),
                "/one-stop-shops/H09",
                id + "-5b0c41f0-1e8d-4a53-9f3e-0d7c2b6a1e11",
                RECEIVED,
                fact);
        if (dossier.decide(event, RECEIVED.plusMillis(250)) instanceof Recorded recorded) {
            return recorded.event();
        }
        throw new IllegalStateException("not recorded");
    }

    static EventMessage<?> message(DossierEvent event) {
        return new GenericDomainEventMessage<>("dossier", event.dossier().value(), event.sequence(), event);
    }

    static DefaultUnitOfWork<?> begin(TransactionManager transactions) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        return unit;
    }

    /** Publishes in a unit of work and transaction of their own. */
    void publish(DossierEvent... recorded) {
        DefaultUnitOfWork<?> unit = begin(axonTransactions);
        events.publish(List.of(recorded).stream().map(Store::message).toList());
        unit.commit();
    }

    /** Axon's own engine with its default settings, on its own table in the same database. */
    JdbcEventStorageEngine axonsJdbcEngine() {
        JdbcEventStorageEngine axons = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(axonTransactions)
                .eventSerializer(Jackson3Serializer.builder().build())
                .snapshotSerializer(Jackson3Serializer.builder().build())
                .build();
        axons.createSchema(PostgresEventTableFactory.INSTANCE);
        return axons;
    }

    @Override
    public void close() {
        pool.close();
    }
}
