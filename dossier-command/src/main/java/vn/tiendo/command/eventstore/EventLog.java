package vn.tiendo.command.eventstore;

import java.util.List;
import java.util.Optional;
import vn.tiendo.contract.code.DossierCode;

/**
 * All events in one order. Positions become visible in their order: nothing ever appears behind a position that was read.
 * Positions may be missing for ever.
 */
public interface EventLog {
    /**
     * The next events.
     *
     * @param position the last one read, 0 for the beginning
     * @param limit the most events of the answer
     */
    List<StoredEvent> after(long position, int limit);

    /** The position of the last event, 0 while there is none. */
    long lastPosition();

    /** Whether that event of that dossier is at that position. */
    boolean holds(StoredEvent event);

    /** The event of a dossier that was told under an identifier. */
    Optional<Recording> recorded(DossierCode dossier, String source, String id);
}
