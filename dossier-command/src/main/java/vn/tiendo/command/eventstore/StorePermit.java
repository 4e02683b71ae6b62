package vn.tiendo.command.eventstore;

import java.util.Optional;

/**
 * What may be done with the event store: nothing, while it may have forgotten what others were told of it. A store that
 * was set back and goes on would give positions and numbers once more that readers know of other events.
 */
public interface StorePermit {
    /** Why nothing may be appended, as far as is known; empty where something may. */
    Optional<String> againstAppending();

    /**
     * Why nothing may be appended.
     *
     * @param database the identity of the database that would take it
     */
    Optional<String> againstAppending(String database);

    /** Why nothing of that database may be told to others; empty where it may. */
    Optional<String> againstTelling(String database);
}
