package vn.tiendo.command.rejection;

import org.jspecify.annotations.Nullable;
import vn.tiendo.command.rejection.Place.OnTopic;
import vn.tiendo.contract.wire.RejectionNotice;

/** Rejections as they are told to others. */
public final class Notices {
    private Notices() {}

    public static RejectionNotice of(FiledRejection filed) {
        Rejection rejection = filed.rejection();
        @Nullable OnTopic place = rejection.place() instanceof OnTopic onTopic ? onTopic : null;
        return new RejectionNotice(
                Long.toString(filed.id()),
                rejection.at(),
                rejection.fault().code().name(),
                rejection.fault().pointer().isEmpty() ? null : rejection.fault().pointer(),
                rejection.fault().message(),
                rejection.dossier(),
                rejection.source(),
                rejection.eventId(),
                place == null ? null : place.topic(),
                place == null ? null : place.partition(),
                place == null ? null : place.offset(),
                rejection.hash(),
                rejection.event() != null);
    }
}
