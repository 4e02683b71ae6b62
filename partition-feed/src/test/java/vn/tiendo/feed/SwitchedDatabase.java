package vn.tiendo.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can be made to refuse, or not to answer at all. */
final class SwitchedDatabase extends DelegatingDataSource {
    private volatile boolean refuses;
    private volatile CountDownLatch answers = new CountDownLatch(0);

    SwitchedDatabase(DataSource database) {
        super(database);
    }

    void refuse() {
        refuses = true;
    }

    /** Whoever asks waits until it answers again. */
    void hang() {
        answers = new CountDownLatch(1);
    }

    void answer() {
        refuses = false;
        answers.countDown();
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new SQLTransientConnectionException(e);
        }
        if (refuses) {
            throw new SQLTransientConnectionException("the database is away", "08001");
        }
        return super.getConnection();
    }
}
