package vn.tiendo.bench.stock;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import vn.tiendo.bench.server.BenchServers;

/** Axon's JDBC event store and token store, each with its own tables and defaults, in a database of its own. */
public final class StockStore implements AutoCloseable {
    private final HikariDataSource database;
    private final Serializer serializer = json();
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final JdbcTokenStore tokens;

    private StockStore(HikariDataSource database) {
        this.database = database;
        connections = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .build();
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
    }

    /** Tokens do not come back from Jackson 3 unless Axon's own types are let through. */
    private static Serializer json() {
        PolymorphicTypeValidator axon = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(axon))
                .build();
    }

    /** An empty one in place of whatever is in the database of this name. */
    public static StockStore create(BenchServers servers, String name) throws SQLException {
        servers.createDatabase(name);
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(servers.jdbcUrl(name));
        StockStore store = new StockStore(database);
        store.engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store.tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        return store;
    }

    /**
     * Puts in the first events of ours, in our order.
     *
     * @return how many those are
     */
    public long fill(Connection ours, long events, MetaData metadata) throws Exception {
        try (Connection own = database.getConnection()) {
            return new StockCopy(events, metadata).copy(ours, own);
        }
    }

    /** What stands in the metadata of every event. */
    public enum MetaData {
        /** The command that it came from, as Axon's default configuration notes it. */
        ORIGIN,
        NONE
    }

    /** Axon's command side over this store, for one kind of aggregate; started. */
    public Configuration commands(Class<?> aggregate) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(_ -> transactions)
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(aggregate)
                .start();
    }

    HikariDataSource database() {
        return database;
    }

    EmbeddedEventStore events() {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    TokenStore tokens() {
        return tokens;
    }

    TransactionManager transactions() {
        return transactions;
    }

    @Override
    public void close() {
        database.close();
    }
}
