package vn.tiendo.command.publication.postgres;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.publication.RelayedTopic;

/** The topic in the only row of {@code relay_token}; changed under the lock of whoever relays. */
final class RelayedTopicRow implements RelayedTopic {
    private static final String LOCK = "select pg_advisory_xact_lock(" + RelayTokenTable.TURN + ")";

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    RelayedTopicRow(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public String database() {
        return database.sql("select database_identity()").query(String.class).single();
    }

    @Override
    public Optional<String> id() {
        return database.sql("select topic_id from relay_token where topic_id is not null")
                .query(String.class)
                .optional();
    }

    @Override
    public void is(String id) {
        database.sql("update relay_token set topic_id = :id").param("id", id).update();
    }

    @Override
    public void startOver(String id) {
        locked(() -> database.sql("update relay_token set topic_id = :id, position = 0")
                .param("id", id)
                .update());
    }

    /** What was stored and not relayed is relayed still; where there was nothing of that, the topic has everything. */
    @Override
    public void takeBack(String id, long stored, long told, Runnable puttingBack) {
        locked(() -> {
            puttingBack.run();
            database.sql("""
                            update relay_token
                            set topic_id = :id, position = case when position >= :stored then :told else position end
                            """)
                    .param("id", id)
                    .param("stored", stored)
                    .param("told", told)
                    .update();
        });
    }

    private void locked(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            database.sql(LOCK).query((_, _) -> true).single();
            work.run();
        });
    }
}
