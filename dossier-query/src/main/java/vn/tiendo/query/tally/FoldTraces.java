package vn.tiendo.query.tally;

import java.util.List;

/** Where the traces of events go on that are counted and not folded yet; of events whose trace is not sampled nothing. */
public interface FoldTraces {
    /**
     * Where the trace of one event goes on.
     *
     * @param parent in the form of the header {@code traceparent} of W3C Trace Context
     */
    record FoldTrace(String dossier, String parent) {}

    /** Keeps them, within the transaction that counts the events. */
    void keep(List<FoldTrace> traces);
}
