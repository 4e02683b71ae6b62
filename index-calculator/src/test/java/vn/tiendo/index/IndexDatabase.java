package vn.tiendo.index;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.postgres.PostgresAuditTrail;
import vn.tiendo.testing.TestDatabase;

/** An empty database with the tables of the index calculator. */
public final class IndexDatabase {
    private final DataSource dataSource = TestDatabase.create().dataSource();
    private final JdbcClient client = JdbcClient.create(dataSource);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));

    public IndexDatabase() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/feed", "classpath:db/index-calculator")
                .load()
                .migrate();
    }

    public JdbcClient client() {
        return client;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Takes whoever is said to make a change at his word. */
    public PostgresAuditTrail trail() {
        return new PostgresAuditTrail(client, transactions, String::valueOf, "index-calculator");
    }

    public void transaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    public <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
