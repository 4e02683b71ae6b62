package vn.tiendo.bench.ingest;

import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon with its own JDBC store, in the tables that it makes for PostgreSQL, events as JSON. */
record StockStore(Configuration axon) implements AutoCloseable {
    static StockStore start(DataSource pool) {
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        JdbcEventStorageEngine engine = engine(pool, transactions);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> transactions)
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(StockDossier.class)
                .start();
        return new StockStore(axon);
    }

    private static JdbcEventStorageEngine engine(DataSource pool, TransactionManager transactions) {
        Serializer json = Jackson3Serializer.builder().build();
        PersistenceExceptionResolver resolver = new JdbcSQLErrorCodesResolver();
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(json)
                .eventSerializer(json)
                .persistenceExceptionResolver(resolver)
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .transactionManager(transactions)
                .build();
    }

    CommandGateway commands() {
        return axon.commandGateway();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
