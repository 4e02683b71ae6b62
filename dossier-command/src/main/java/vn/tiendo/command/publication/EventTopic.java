package vn.tiendo.command.publication;

import java.util.List;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.contract.wire.PositionTold;

/** The topic {@code dossier-events}. */
public interface EventTopic {
    /**
     * Sends events in their order and returns once all are acknowledged.
     *
     * @throws RuntimeException if one of them is not; some may have been sent
     */
    void send(List<StoredEvent> events);

    /** Tells every partition, behind what was sent to it, and returns once all have acknowledged. */
    void tell(PositionTold position);
}
