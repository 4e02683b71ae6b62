package vn.tiendo.command.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.command.dossier.Decision.Rejected;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * How much a dossier still takes. Whatever was recorded counts, retracted or not; repeats and refused events do not.
 *
 * <p>The limits: 200 facts; beyond them 50 finishes of each kind and 50 retractions, so that a dossier flooded by one
 * mad system can still end and be mended; and apart from all these the first 100 late statements and the first 100
 * technical errors.
 */
final class Room {
    static final Rejected TOO_MANY_EVENTS = new Rejected(
            RejectionCode.TOO_MANY_EVENTS,
            "this dossier has been told as many facts as it can hold; find the system that repeats itself under new ids");

    private static final int FACTS = 200;
    private static final int OF_EACH_KIND_BEYOND = 50;
    private static final int OF_EACH_KIND_APART = 100;

    private int facts;
    private final Map<Kind, Integer> beyond = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> apart = new EnumMap<>(Kind.class);

    private Room() {}

    /** @param told all facts recorded so far, in the order of their arrival */
    static Room in(List<LifecycleEvent> told) {
        Room room = new Room();
        if (told.size() >= OF_EACH_KIND_APART) {
            told.forEach(event -> room.take(event.fact().kind()));
        }
        return room;
    }

    private void take(Kind kind) {
        if (isApart(kind)) {
            apart.merge(kind, 1, Integer::sum);
        } else if (facts++ >= FACTS) {
            beyond.merge(kind, 1, Integer::sum);
        }
    }

    Answer forOneMore(Kind kind) {
        if (isApart(kind)) {
            return apart.getOrDefault(kind, 0) < OF_EACH_KIND_APART ? Answer.FREE : Answer.ONLY_COUNTED;
        }
        return facts < FACTS || hasRoomBeyond(kind) ? Answer.FREE : Answer.FULL;
    }

    private boolean hasRoomBeyond(Kind kind) {
        return (kind.finishes() || kind == Kind.RETRACTED) && beyond.getOrDefault(kind, 0) < OF_EACH_KIND_BEYOND;
    }

    private static boolean isApart(Kind kind) {
        return kind == Kind.LATE || kind == Kind.TECHNICAL_ERROR;
    }

    /** What becomes of one more fact. */
    enum Answer {
        FREE,
        ONLY_COUNTED,
        FULL
    }
}
