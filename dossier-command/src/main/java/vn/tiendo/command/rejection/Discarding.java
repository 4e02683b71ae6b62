package vn.tiendo.command.rejection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;

/** Takes from the pile what nobody needs: sent as a trial, told again mended, or nothing of ours. It stays listed. */
public final class Discarding {
    private final Rejections rejections;
    private final AuditTrail trail;

    public Discarding(Rejections rejections, AuditTrail trail) {
        this.rejections = rejections;
        this.trail = trail;
    }

    /**
     * Discards a rejection. Safe to repeat; what was discarded can still be put back.
     *
     * @param now when it is discarded
     * @param by who answers for it
     * @return whether there is such a rejection
     */
    public boolean discard(long id, Instant now, String by, String reason) {
        Optional<FiledRejection> filed = rejections.find(id);
        filed.ifPresent(rejection -> {
            trail.announce(act(Action.REJECTION_DISCARDED, rejection, by, reason));
            rejections.discard(id, now);
        });
        return filed.isPresent();
    }

    /** What the trail keeps of it: nothing that the refused event said. */
    static Act act(Action action, FiledRejection filed, @Nullable String by, @Nullable String reason) {
        return new Act(
                action,
                "rejections/" + filed.id(),
                by,
                reason,
                Map.of(),
                Map.of(
                        "code", filed.rejection().fault().code(),
                        "hash", filed.rejection().hash()));
    }
}
