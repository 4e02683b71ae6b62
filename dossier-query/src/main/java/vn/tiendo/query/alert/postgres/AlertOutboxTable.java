package vn.tiendo.query.alert.postgres;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.alert.AlertOutbox;
import vn.tiendo.query.alert.DecidedAlert;

/** The rows of {@code alert} that are not relayed: marked in the transaction in which they are handed over. */
final class AlertOutboxTable implements AlertOutbox {
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    AlertOutboxTable(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public int handOver(int most, Consumer<List<DecidedAlert>> recipient) {
        Integer handed = transactions.execute(
                _ -> AlertLock.RELAYING.tryTake(database) ? handOverUnderLock(most, recipient) : 0);
        return handed == null ? 0 : handed;
    }

    // alert_not_relayed
    private int handOverUnderLock(int most, Consumer<List<DecidedAlert>> recipient) {
        List<DecidedAlert> some = database.sql("""
                        select %s
                        from alert
                        where not relayed and not muted
                        order by number
                        limit :most
                        """.formatted(AlertRow.COLUMNS))
                .param("most", most)
                .query(AlertRow::read)
                .list();
        if (!some.isEmpty()) {
            recipient.accept(some);
            database.sql("update alert set relayed = true where number = any(:numbers)")
                    .param("numbers", some.stream().map(DecidedAlert::number).toArray(Long[]::new))
                    .update();
        }
        return some.size();
    }

    @Override
    public long waiting() {
        return database.sql("select count(*) from alert where not relayed and not muted")
                .query(Long.class)
                .single();
    }
}
