package vn.tiendo.query.tally.postgres;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.tally.ToldTally;

/** The only row of {@code tally_topic}, and the folds that were made. */
final class ToldTallyRow implements ToldTally {
    /** Cells are as the last fold left them; what was not folded yet is told with the next. */
    private static final String TELL_ALL = """
            with last as (
                select fold, position, through from tally_fold order by fold desc limit 1
            ), fold as (
                insert into tally_fold (fold, position, through)
                -- numbered as every fold is
                select greatest(coalesce(last.fold, 0) + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint),
                    coalesce(last.position, 0), last.through
                from (values (1)) as always
                left join last on true
                returning fold
            ), seen as (
                insert into fold_seen (fold, seen)
                select fold, pg_current_snapshot()
                from fold
            ), queued as (
                insert into tally_outbox (fold, unit, cohort, day, from_state, to_state, books)
                select fold.fold, unit, cohort, day, from_state, to_state, books
                from fold
                cross join tally_cell
            )
            update tally_topic
            set topic_id = :topic, whole_since = fold.fold
            from fold
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    ToldTallyRow(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public String database() {
        return database.sql("select database_identity()").query(String.class).single();
    }

    @Override
    public Optional<String> topic() {
        return database.sql("select topic_id from tally_topic where topic_id is not null")
                .query(String.class)
                .optional();
    }

    @Override
    public void isToldTo(String topic) {
        database.sql("update tally_topic set topic_id = :topic")
                .param("topic", topic)
                .update();
    }

    /** The last fold that was told stays, and those that wait: what the topic has of later folds is one of them. */
    @Override
    public boolean knows(Collection<Long> folds) {
        return database.sql("""
                        select count(*)
                        from unnest(:folds::bigint[]) as told (fold)
                        where fold > coalesce((select max(fold) from tally_fold where published), 0)
                            and fold not in (select fold from tally_fold)
                        """)
                        .param("folds", folds.toArray(Long[]::new))
                        .query(Long.class)
                        .single()
                == 0;
    }

    @Override
    public void tellAll(String topic) {
        transactions.executeWithoutResult(_ -> {
            AdvisoryLock.PUBLISHING.take(database);
            AdvisoryLock.FOLDING.take(database);
            database.sql("delete from tally_outbox").update();
            database.sql(TELL_ALL).param("topic", topic).update();
        });
    }
}
