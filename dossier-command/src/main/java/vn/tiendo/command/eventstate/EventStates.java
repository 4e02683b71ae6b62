package vn.tiendo.command.eventstate;

import java.util.Optional;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.ingest.LifecycleTail;
import vn.tiendo.command.ingest.LifecycleTail.Search.Found;
import vn.tiendo.command.ingest.LifecycleTail.Search.NotFound;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.contract.code.DossierCode;

/** Finds out what became of events. */
public final class EventStates {
    private final EventLog log;
    private final Rejections rejections;
    private final LifecycleTail tail;

    public EventStates(EventLog log, Rejections rejections, LifecycleTail tail) {
        this.log = log;
        this.rejections = rejections;
        this.tail = tail;
    }

    /**
     * What became of an event. One that was refused and told again, mended, is waiting or recorded: a refused event
     * claims nothing.
     */
    public EventState of(DossierCode dossier, String source, String id) {
        return recorded(dossier, source, id).orElseGet(() -> switch (tail.search(dossier, source, id)) {
            case Found(int partition, long offset, long ahead) -> new EventState.Waiting(partition, offset, ahead);
            case NotFound(long unread) ->
                decidedMeanwhile(dossier, source, id).orElseGet(() -> new EventState.Unknown(unread));
        });
    }

    private Optional<EventState> recorded(DossierCode dossier, String source, String id) {
        return log.recorded(dossier, source, id).map(EventState.Recorded::new);
    }

    /** What was decided during the search is in the store by now. */
    private Optional<EventState> decidedMeanwhile(DossierCode dossier, String source, String id) {
        return recorded(dossier, source, id)
                .or(() -> rejections.latestOf(dossier, source, id).map(EventState.Rejected::new));
    }
}
