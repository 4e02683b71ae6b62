package vn.tiendo.command.rejection.postgres;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.rejection.FiledRejection;
import vn.tiendo.command.rejection.RejectionOutbox;

/** The rows of {@code rejection} that were not sent. */
final class RejectionOutboxTable implements RejectionOutbox {
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    RejectionOutboxTable(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public int send(int limit, Consumer<List<FiledRejection>> sending) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            List<FiledRejection> unsent = unsent(limit);
            if (!unsent.isEmpty()) {
                sending.accept(unsent);
                mark(unsent);
            }
            return unsent.size();
        }));
    }

    /** By {@code rejection_unsent}. Rows can become visible behind later ones; each has a mark of its own. */
    private List<FiledRejection> unsent(int limit) {
        return database.sql("""
                        select * from rejection
                        where not sent
                        order by id
                        limit :limit
                        for update skip locked
                        """)
                .param("limit", limit)
                .query(new FiledRejectionMapper())
                .list();
    }

    private void mark(List<FiledRejection> sent) {
        database.sql("update rejection set sent = true where id = any(?)")
                .param(sent.stream().map(FiledRejection::id).toArray(Long[]::new))
                .update();
    }
}
