package vn.tiendo.simulation.world;

import java.util.List;
import java.util.Set;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.query.dossier.RecordedEvent;

/** Sends what is stored to the topic of dossiers, in its order. */
final class Relay {
    private final List<DossierEvent> store;
    private final Topic<RecordedEvent> events;
    private final Set<Fault> faults;
    private int token;

    Relay(List<DossierEvent> store, Topic<RecordedEvent> events, Set<Fault> faults) {
        this.store = store;
        this.events = events;
        this.faults = faults;
    }

    /** Whether there was anything to send; a batch that is lost was sent in part, and the token was not moved. */
    boolean send(int most, boolean lost) {
        int end = Math.min(store.size(), token + most);
        int sent = lost ? token + (end - token) / 2 : end;
        for (int position = token; position < sent; position++) {
            send(position);
        }
        boolean any = end > token;
        if (!lost || faults.contains(Fault.TOKEN_BEFORE_SENDING)) {
            token = end;
        }
        return any;
    }

    /** In place of JSON stands the position, by which the progress is found. */
    private void send(int position) {
        DossierEvent event = store.get(position);
        String json = Integer.toString(position);
        events.append(
                event.dossier().value(),
                new RecordedEvent(
                        event.dossier(),
                        event.sequence(),
                        position,
                        event.recordedAt(),
                        event.source(),
                        event.id(),
                        event.time(),
                        json,
                        json));
    }

    void rewind(int records) {
        token = Math.max(0, token - records);
    }
}
