package vn.tiendo.query.tally.postgres;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyJournal;
import vn.tiendo.query.tally.Transition;

/** The table {@code tally_delta}: written without an index, read as a whole, and soon empty again. */
final class DeltaTable implements TallyJournal {
    private final JdbcClient database;
    private final IntConsumer onCommit;

    /** @param onCommit is told after the commit how many rows there are to fold */
    DeltaTable(JdbcClient database, IntConsumer onCommit) {
        this.database = database;
        this.onCommit = onCommit;
    }

    @Override
    public void append(List<TallyDelta> deltas) {
        if (!deltas.isEmpty()) {
            insert(deltas);
            tellAfterCommit(deltas.size());
        }
    }

    private void insert(List<TallyDelta> deltas) {
        database.sql("""
                        insert into tally_delta (books, unit, above, cohort, day, from_state, to_state, count)
                        select books, unit, above, cohort, day, from_state, to_state, count
                        from unnest(:books::smallint[], :units::text[], :above::smallint[], :cohorts::integer[],
                            :days::integer[], :from::smallint[], :to::smallint[], :counts::integer[])
                            as d (books, unit, above, cohort, day, from_state, to_state, count)
                        """)
                .param("books", numbers(deltas, TallyDelta::books))
                .param(
                        "units",
                        deltas.stream()
                                .map(delta -> delta.transition().unit().value())
                                .toArray(String[]::new))
                .param("above", numbersOf(deltas, Transition::above))
                .param("cohorts", numbersOf(deltas, transition -> Days.number(transition.cohort())))
                .param("days", numbersOf(deltas, transition -> Days.number(transition.day())))
                .param("from", numbersOf(deltas, transition -> transition.from().ordinal()))
                .param("to", numbersOf(deltas, transition -> transition.to().ordinal()))
                .param("counts", numbers(deltas, TallyDelta::count))
                .update();
    }

    private static Integer[] numbers(List<TallyDelta> deltas, Function<TallyDelta, Integer> number) {
        return deltas.stream().map(number).toArray(Integer[]::new);
    }

    private static Integer[] numbersOf(List<TallyDelta> deltas, Function<Transition, Integer> number) {
        return numbers(deltas, delta -> number.apply(delta.transition()));
    }

    private void tellAfterCommit(int rows) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                onCommit.accept(rows);
            }
        });
    }
}
