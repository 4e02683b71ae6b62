package vn.tiendo.query.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.access.Scope;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.snapshot.Snapshot;

/** Takes what a person says of why dossiers are late, whether a program or a page passes it on. */
public record Classifying(LifecycleGateway gateway, AuditTrail trail, DossierRegister dossiers, Snapshot snapshot) {

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * All of it is told.
         *
         * @param notLate dossiers among them that are late in no book on the day: the cause shows once they are
         */
        record Taken(List<DossierCode> notLate) implements Outcome {}

        /** Nothing is told, because nothing was told of some dossiers so far. */
        record Unknown(List<DossierCode> dossiers) implements Outcome {}

        /** Some may be told; to say all of it again with the same identifier and time is safe. */
        record Unsettled(NotAcknowledged why) implements Outcome {}
    }

    /**
     * Tells it. What is said again with the same identifier and time is another act, and the same fact.
     *
     * @param by who says it, null where the request does not tell
     * @param note in the person's own words, null where there is none; it is kept in the trail alone
     * @param today the day on which it is said
     * @param scope of the person: of other dossiers nothing is known here
     */
    public Outcome classify(
            Classification classification, @Nullable String by, @Nullable String note, LocalDate today, Scope scope) {
        NamedDossiers named = snapshot.read(_ -> new NamedDossiers(dossiers.find(classification.dossiers())).of(scope));
        List<DossierCode> unknown = classification.dossiers().stream()
                .filter(dossier -> !named.isKnown(dossier))
                .toList();
        if (!unknown.isEmpty()) {
            return new Outcome.Unknown(unknown);
        }
        trail.announce(act(classification, by, note));
        try {
            gateway.send(classification.events());
        } catch (NotAcknowledged why) {
            return new Outcome.Unsettled(why);
        }
        return new Outcome.Taken(named.notLate(classification.dossiers(), today));
    }

    private static Act act(Classification classification, @Nullable String by, @Nullable String note) {
        return new Act(
                Action.DOSSIERS_CLASSIFIED,
                "classifications/" + classification.id(),
                by,
                note,
                Map.of("source", classification.source(), "time", classification.time()),
                Map.of("cause", classification.cause(), "dossiers", classification.dossiers()));
    }
}
