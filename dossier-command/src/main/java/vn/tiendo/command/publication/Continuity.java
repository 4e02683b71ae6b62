package vn.tiendo.command.publication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.LostEvents;
import vn.tiendo.command.eventstore.StorePermit;
import vn.tiendo.command.eventstore.StoredEvent;

/**
 * Sees to it that the event store and {@code dossier-events} go on from one another. Where the store is behind what the
 * topic tells, it was set back: nothing is appended or told until somebody has it take back from the topic what it lost.
 * Where the topic is another one, nothing is told until somebody has everything told to it.
 */
public final class Continuity implements StorePermit {
    private static final String NOT_COMPARED =
            "the event store was not yet compared with what dossier-events tells of it";
    private static final long NOTHING = -1;

    private final EventLog log;
    private final LostEvents lost;
    private final RelayedTopic relayed;
    private final ToldEvents told;
    private final Approval approval;

    private volatile @Nullable Compared compared;

    /** What was found of a database and a topic; null is what all is well with. */
    private record Compared(
            String database,
            String topic,
            @Nullable String againstAppending,
            @Nullable String againstTelling) {
        static Compared well(String database, String topic) {
            return new Compared(database, topic, null, null);
        }

        Compared otherTopic(String reason) {
            return new Compared(database, topic, null, reason);
        }

        Compared otherStore(String reason) {
            return new Compared(database, topic, reason, reason);
        }

        boolean isOf(String presentDatabase, String presentTopic) {
            return database.equals(presentDatabase) && topic.equals(presentTopic);
        }

        boolean isWell() {
            return againstAppending == null && againstTelling == null;
        }
    }

    /**
     * What somebody has said to go on with.
     *
     * @param topic the id of a topic that was made anew and is to be told everything, else empty
     * @param takeBack the position up to which the store is to take back what the topic tells, else negative
     */
    public record Approval(String topic, long takeBack) {}

    public Continuity(EventLog log, LostEvents lost, RelayedTopic relayed, ToldEvents told, Approval approval) {
        this.log = log;
        this.lost = lost;
        this.relayed = relayed;
        this.told = told;
        this.approval = approval;
    }

    /**
     * Compares store and topic, where either is not the one that was compared last or was not well.
     *
     * @throws RuntimeException if one of them cannot be asked now; what is known stays
     */
    public synchronized void look() {
        String database = relayed.database();
        String topic = told.topicId();
        Compared known = compared;
        if (known == null || !known.isOf(database, topic) || !known.isWell()) {
            compared = compare(Compared.well(database, topic), approval.takeBack());
        }
    }

    /** @param approved the position up to which may be taken back */
    private Compared compare(Compared well, long approved) {
        List<ToldEvents.Last> last = told.last();
        long stored = log.lastPosition();
        long reached = last.stream().mapToLong(ToldEvents.Last::position).max().orElse(0);
        if (reached > stored) {
            return setBack(well, stored, reached, approved);
        }
        Optional<StoredEvent> stranger = last.stream()
                .map(ToldEvents.Last::event)
                .flatMap(event -> Optional.ofNullable(event).stream())
                .filter(event -> !log.holds(event))
                .findFirst();
        return stranger.map(event -> anotherStore(well, event)).orElseGet(() -> goesOn(well));
    }

    private Compared setBack(Compared well, long stored, long reached, long approved) {
        if (approved == reached) {
            relayed.takeBack(well.topic(), stored, reached, () -> putBack(stored, reached));
            return compare(well, NOTHING);
        }
        return well.otherStore("""
                the event store ends at position %d, and dossier-events tells of position %d: the store was set back; to have \
                it take back what it lost set tiendo.store.take-back=%d""".formatted(stored, reached, reached));
    }

    private void putBack(long stored, long reached) {
        lost.holdAppends();
        told.readBehind(stored, lost::putBack);
        lost.goOnBehind(reached);
    }

    private static Compared anotherStore(Compared well, StoredEvent told) {
        return well.otherStore("""
                dossier-events tells of event %d of %s at position %d, and the event store does not: it is not the store of \
                this topic""".formatted(told.sequence(), told.dossier(), told.position()));
    }

    private Compared goesOn(Compared well) {
        Optional<String> known = relayed.id();
        if (known.isEmpty()) {
            relayed.is(well.topic());
        }
        return known.isEmpty() || known.get().equals(well.topic()) ? well : anotherTopic(well);
    }

    /** What was sent to it before that was seen is deleted: each dossier's events are told in their order. */
    private Compared anotherTopic(Compared well) {
        if (approval.topic().equals(well.topic())) {
            told.empty();
            relayed.startOver(well.topic());
            return well;
        }
        return well.otherTopic("""
                topic dossier-events was made anew (id %s); to tell it everything from the beginning set \
                tiendo.relay.adopt=%s""".formatted(well.topic(), well.topic()));
    }

    @Override
    public Optional<String> againstAppending() {
        Compared known = compared;
        return known == null ? Optional.of(NOT_COMPARED) : Optional.ofNullable(known.againstAppending());
    }

    @Override
    public Optional<String> againstAppending(String database) {
        Compared known = compared;
        return isNotOf(database, known) ? Optional.of(NOT_COMPARED) : againstAppending();
    }

    @Override
    public Optional<String> againstTelling(String database) {
        Compared known = compared;
        return known == null || isNotOf(database, known)
                ? Optional.of(NOT_COMPARED)
                : Optional.ofNullable(known.againstTelling());
    }

    private static boolean isNotOf(String database, @Nullable Compared known) {
        return known == null || !known.database().equals(database);
    }
}
