package vn.tiendo.index;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    public void transaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    public <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
