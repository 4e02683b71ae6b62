package vn.tiendo.command.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.contract.wire.PositionTold;

/**
 * Relays the event store to its topic, in order and at least once: the token never passes an event that was not
 * acknowledged. Tells every partition how far the store was relayed, so that readers of quiet partitions know too.
 */
public final class Relay {
    /** Events of one turn. */
    public static final int LIMIT = 2_000;

    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(1);

    private final EventLog log;
    private final RelayToken token;
    private final EventTopic topic;
    private final IngestPositions ingested;
    private final LifecyclePartitions partitions;
    private final Duration longestSilence;

    private long toldPosition = -1;
    private Instant toldAt = Instant.MIN;

    /** @param longestSilence after which time and position are told again, though nothing new was recorded */
    public Relay(
            EventLog log,
            RelayToken token,
            EventTopic topic,
            IngestPositions ingested,
            LifecyclePartitions partitions,
            Duration longestSilence) {
        this.log = log;
        this.token = token;
        this.topic = topic;
        this.ingested = ingested;
        this.partitions = partitions;
        this.longestSilence = longestSilence;
    }

    /**
     * Relays the next events, if no other process does.
     *
     * @return how many; {@link #LIMIT} means that there may be more
     */
    public int relay(Instant now) {
        Turn turn = new Turn(now);
        if (!token.inTurn(turn::take)) {
            toldPosition = -1; // whoever has the turn tells; if it comes back here, tell again
        }
        return turn.relayed;
    }

    /** Events that are stored and were not relayed; positions that are missing count too. */
    public long lag() {
        return Math.max(0, stored() - relayed());
    }

    /** The position of the last event that was relayed, by whatever process. */
    public long relayed() {
        return token.position();
    }

    /** The position of the last event that is stored. */
    public long stored() {
        return log.lastPosition();
    }

    private final class Turn {
        private final Instant now;
        private int relayed;

        Turn(Instant now) {
            this.now = now;
        }

        /** The instant is read before the store: whatever it covers is in the store by then. */
        long take(long position) {
            Optional<Instant> through = isTellingDue() ? ingested.through(partitions.count()) : Optional.empty();
            List<StoredEvent> events = log.after(position, LIMIT);
            if (!events.isEmpty()) {
                topic.send(events);
            }
            relayed = events.size();
            long reached = events.isEmpty() ? position : events.getLast().position();
            tell(reached, relayed < LIMIT ? through.orElse(null) : null);
            return reached;
        }

        private boolean isTellingDue() {
            return hasPassed(BETWEEN_TELLINGS);
        }

        /** A clock that was put back says nothing about how long ago it was: then it was long ago. */
        private boolean hasPassed(Duration sinceTold) {
            return now.isBefore(toldAt) || !now.isBefore(toldAt.plus(sinceTold));
        }

        private void tell(long position, @Nullable Instant through) {
            boolean news = position != toldPosition && isTellingDue();
            if (news || hasPassed(longestSilence)) {
                topic.tell(new PositionTold(position, through));
                toldPosition = position;
                toldAt = now;
            }
        }
    }
}
