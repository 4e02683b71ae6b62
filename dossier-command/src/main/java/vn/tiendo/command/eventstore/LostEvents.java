package vn.tiendo.command.eventstore;

import java.util.List;

/** Puts events back that the store had, where they were. Within a transaction; nobody appends until it ends. */
public interface LostEvents {
    /** Waits until nobody appends, and keeps others from it until the transaction ends. */
    void holdAppends();

    /** Puts events back at their positions; what is there already stays. */
    void putBack(List<StoredEvent> events);

    /** No position up to this one is given again. */
    void goOnBehind(long position);
}
