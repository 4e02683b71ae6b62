package vn.tiendo.query.feed.kafka;

import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.query.dossier.RecordedEvent;

/** What a record of {@code dossier-events} says. */
sealed interface FeedMessage {
    /** Something was recorded of a dossier. */
    record Recorded(RecordedEvent event) implements FeedMessage {}

    /** How far the event store has been read. */
    record Told(PositionTold position) implements FeedMessage {}

    /** A type that we do not know; later revisions may add some. */
    record Unknown(String type) implements FeedMessage {}
}
