package vn.tiendo.command.eventstore;

import java.util.List;

/** Where the traces of events go on that are stored and not relayed yet; of events whose trace is not sampled nothing. */
public interface EventTraces {
    /**
     * Where the trace of one event goes on.
     *
     * @param sequence of the event within its dossier
     * @param parent in the form of the header {@code traceparent} of W3C Trace Context
     */
    record EventTrace(String dossier, long sequence, String parent) {}

    /** Keeps them, within the transaction that stores the events. */
    void keep(List<EventTrace> traces);

    /** Those of these events, in no order; they are forgotten with the present transaction. */
    List<EventTrace> take(List<StoredEvent> events);
}
