package vn.tiendo.command.eventstate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.eventstate.EventState;
import vn.tiendo.command.rejection.Notices;
import vn.tiendo.contract.wire.RejectionNotice;

/** The answer to a sender, with {@code state} as its first field. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShownState.Recorded.class, name = "recorded"),
    @JsonSubTypes.Type(value = ShownState.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = ShownState.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = ShownState.Unknown.class, name = "unknown")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ShownState {
    /** @param recordedAt when it was appended to the topic */
    record Recorded(long position, int sequence, Instant recordedAt) implements ShownState {}

    /** @param ahead records that are decided before it */
    record Waiting(int partition, long offset, long ahead) implements ShownState {}

    /** @param retriedAt when it was put back, absent where it was not */
    record Rejected(RejectionNotice rejection, @Nullable Instant retriedAt) implements ShownState {}

    /** @param behind records that were too many to look through, absent where there are none */
    record Unknown(@Nullable Long behind) implements ShownState {}

    static ShownState of(EventState state) {
        return switch (state) {
            case EventState.Recorded(var recording) ->
                new Recorded(recording.position(), recording.sequence(), recording.recordedAt());
            case EventState.Waiting(int partition, long offset, long ahead) -> new Waiting(partition, offset, ahead);
            case EventState.Rejected(var filed) -> new Rejected(Notices.of(filed), filed.retriedAt());
            case EventState.Unknown(long behind) -> new Unknown(behind == 0 ? null : behind);
        };
    }
}
