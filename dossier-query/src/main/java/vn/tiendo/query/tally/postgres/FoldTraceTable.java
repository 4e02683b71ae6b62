package vn.tiendo.query.tally.postgres;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.feed.TracedEvent;
import vn.tiendo.query.tally.FoldTraces;

/** The table {@code fold_trace}, which is empty but for the moment between counting and folding what is sampled. */
final class FoldTraceTable implements FoldTraces {
    /** Of one fold: more would make one trace no clearer. */
    private static final int MOST = 1_000;

    private final JdbcClient database;

    FoldTraceTable(JdbcClient database) {
        this.database = database;
    }

    /** An event to be traced, and the number of its row. */
    record Waiting(long number, TracedEvent event) {}

    @Override
    public void keep(List<FoldTrace> traces) {
        if (!traces.isEmpty()) {
            database.sql("""
                            insert into fold_trace (dossier_code, parent)
                            select dossier_code, parent
                            from unnest(?::text[], ?::text[]) as e (dossier_code, parent)
                            """)
                    .params(column(traces, FoldTrace::dossier), column(traces, FoldTrace::parent))
                    .update();
        }
    }

    private static String[] column(List<FoldTrace> traces, Function<FoldTrace, String> value) {
        return traces.stream().map(value).toArray(String[]::new);
    }

    /** Those whose deltas a fold that begins now will take, oldest first; by the primary key. */
    List<Waiting> waiting() {
        return database.sql("select number, dossier_code, parent from fold_trace order by number limit ?")
                .param(MOST)
                .query((row, _) -> new Waiting(row.getLong(1), new TracedEvent(row.getString(2), row.getString(3))))
                .list();
    }

    /** Forgets them. */
    void folded(List<Waiting> folded) {
        database.sql("delete from fold_trace where number = any(?)")
                .param(folded.stream().map(Waiting::number).toArray(Long[]::new))
                .update();
    }
}
