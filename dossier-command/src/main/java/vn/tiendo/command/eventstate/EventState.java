package vn.tiendo.command.eventstate;

import vn.tiendo.command.eventstore.Recording;
import vn.tiendo.command.rejection.FiledRejection;

/** What became of an event. */
public sealed interface EventState {
    /** It happened, and everyone is told. */
    record Recorded(Recording recording) implements EventState {}

    /**
     * It came in and is not decided yet.
     *
     * @param ahead records that are decided before it
     */
    record Waiting(int partition, long offset, long ahead) implements EventState {}

    /** It could not be used. */
    record Rejected(FiledRejection rejection) implements EventState {}

    /**
     * Nothing is known of it.
     *
     * @param behind records that wait to be decided and were too many to look through: it may be among them
     */
    record Unknown(long behind) implements EventState {}
}
