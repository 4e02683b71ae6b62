package vn.tiendo.query.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.clearing.HeldEvents;
import vn.tiendo.query.clearing.NotReached;
import vn.tiendo.query.clearing.RecordingService;

/** What could not be used, as far as the service that holds it tells of it just now. */
public sealed interface RejectionsView {
    /**
     * It tells.
     *
     * @param senders whose events wait, the most first
     */
    record Told(HeldEvents.Pile pile, List<HeldEvents.Sender> senders, HeldEvents.Page page)
            implements RejectionsView {}

    /** It says nothing, because nobody said where it is. */
    record NotSet() implements RejectionsView {}

    /** It gives no answer. */
    record Away(NotReached why) implements RejectionsView {}

    /** Asks for it. */
    static RejectionsView of(RecordingService recording, HeldEvents.Wanted wanted) {
        if (!recording.isKnown()) {
            return new NotSet();
        }
        try {
            return new Told(recording.pile(), recording.senders(), recording.held(wanted));
        } catch (NotReached away) {
            return new Away(away);
        }
    }

    /** What it tells, null where it says nothing. */
    default @Nullable Told told() {
        return this instanceof Told told ? told : null;
    }

    /** Why it says nothing, as the key of a text; null where it tells. */
    default @Nullable String silence() {
        return switch (this) {
            case Told _ -> null;
            case NotSet _ -> "form.notSet";
            case Away _ -> "form.away";
        };
    }
}
