package vn.tiendo.query.tally.postgres;

import io.opentelemetry.api.trace.SpanKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.tiendo.feed.Traces;
import vn.tiendo.query.tally.postgres.FoldTraceTable.Waiting;

/** Tells of folds in the traces of the events that they take in. */
final class TracedFolds {
    private final FoldTraceTable table;
    private final Traces traces;
    private final InstantSource clock;

    TracedFolds(FoldTraceTable table, Traces traces, InstantSource clock) {
        this.table = table;
        this.traces = traces;
        this.clock = clock;
    }

    /** What waits before a fold is in it. Where another process folds just now it goes on waiting, and is told later. */
    Optional<Fold> fold(CellTable cells) {
        List<Waiting> waiting = table.waiting();
        Instant beginning = clock.instant();
        Optional<Fold> fold = cells.fold();
        if (fold.isPresent() && !waiting.isEmpty()) {
            traces.begin(
                            "fold",
                            SpanKind.INTERNAL,
                            waiting.stream().map(Waiting::event).toList(),
                            beginning)
                    .close();
            table.folded(waiting);
        }
        return fold;
    }
}
