package vn.tiendo.query.clearing;

import java.util.List;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * The service that records facts, and holds what it could not use. It has a database of its own: it is asked, each time.
 * Everything throws {@link NotReached} where it gives no answer.
 */
public interface RecordingService {
    /** Whether it is known where it is; if not, nothing can be asked of it. */
    boolean isKnown();

    /**
     * Tells an event, and returns when it is held safely; it is decided a moment later. Telling it again is safe.
     *
     * @return whether it was taken; if not, it may not be told at all
     */
    boolean tell(LifecycleEvent event);

    /** Refused events, the latest first. */
    HeldEvents.Page held(HeldEvents.Wanted wanted);

    /** How many refused events wait, since when, and why. */
    HeldEvents.Pile pile();

    /** Who tells what cannot be used: the most first. */
    List<HeldEvents.Sender> senders();

    /** Puts a refused event back on its way. Safe to repeat. */
    Handled putBack(long rejection, Signature signature);

    /** Takes a refused event from the pile; it stays listed. Safe to repeat. */
    Handled discard(long rejection, Signature signature);

    /** What came of it. */
    enum Handled {
        DONE,
        /** Its bytes are not kept: its teller has to tell it again. */
        NOT_KEPT,
        /** There is no such rejection. */
        UNKNOWN
    }
}
