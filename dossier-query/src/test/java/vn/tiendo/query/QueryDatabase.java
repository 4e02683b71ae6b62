package vn.tiendo.query;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.postgres.PostgresAuditTrail;
import vn.tiendo.testing.TestDatabase;

/** A database with the tables of the application, and nothing in them. */
public final class QueryDatabase implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final PlatformTransactionManager manager;

    public QueryDatabase() {
        pool.setJdbcUrl(TestDatabase.create().url());
        pool.setMaximumPoolSize(5);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/feed", "classpath:db/dossier-query")
                .load()
                .migrate();
        jdbc = JdbcClient.create(pool);
        manager = new JdbcTransactionManager(pool);
    }

    /** Connections of other processes. */
    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(manager);
    }

    /** Takes whoever is said to make a change at his word. */
    public PostgresAuditTrail trail() {
        return new PostgresAuditTrail(jdbc, transactions(), String::valueOf, "dossier-query");
    }

    public PlatformTransactionManager manager() {
        return manager;
    }

    @Override
    public void close() {
        pool.close();
    }
}
