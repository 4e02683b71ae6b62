package vn.tiendo.query.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.dossier.History;
import vn.tiendo.query.dossier.KnownDossier;

/** Takes facts back: by a fact of its own, told to the service that records facts. Nothing is edited in place. */
public record Retracting(RecordingService recording, AuditTrail trail) {
    /** Who tells a retraction that was made here. */
    public static final String SOURCE = "/dashboard";

    /** Why a fact is taken back; the names are told with it. */
    public enum Reason {
        WRONG_DATE,
        WRONG_CONTENT,
        WRONG_DOSSIER,
        TOLD_TWICE,
        NEVER_HAPPENED
    }

    /**
     * The fact that is meant, if it can be taken back: it was told, is no retraction, and was not taken back before.
     *
     * @param source of the fact
     * @param id of the fact
     */
    public static Optional<LifecycleEvent> retractable(KnownDossier dossier, String source, String id) {
        return dossier.history().entries().stream()
                .filter(entry -> isRetractable(entry) && is(entry.fact().event(), source, id))
                .map(entry -> entry.fact().event())
                .findFirst();
    }

    /** Whether taking it back would change anything. */
    public static boolean isRetractable(History.Entry entry) {
        return !entry.retracted() && !(entry.fact().event().fact() instanceof Fact.Retracted);
    }

    private static boolean is(LifecycleEvent event, String source, String id) {
        return event.source().equals(source) && event.id().equals(id);
    }

    /**
     * Takes a fact back. It is gone from the figures a moment later; to restore it, it is told again under a new id.
     *
     * @param id of the retraction
     * @param now when it is said
     * @return whether it was taken
     * @throws NotReached if nobody said so: to try again is safe
     */
    public boolean retract(LifecycleEvent fact, String id, Instant now, Reason reason, Signature signature) {
        trail.announce(new Act(
                Action.FACT_RETRACTED,
                "dossiers/" + fact.dossier(),
                signature.by(),
                signature.why(),
                Map.of("source", SOURCE, "id", id),
                Map.of("eventId", fact.id(), "eventSource", fact.source(), "reason", reason)));
        return recording.tell(new LifecycleEvent(
                fact.dossier(), SOURCE, id, now, new Fact.Retracted(fact.id(), fact.source(), reason.name())));
    }

    /** The reasons, in the order in which they are offered. */
    public static List<Reason> reasons() {
        return List.of(Reason.values());
    }
}
