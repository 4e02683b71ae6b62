package vn.tiendo.query.dossier;

import java.util.List;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.CountedTimeline;

/**
 * All that is known of one dossier.
 *
 * @param progress what its facts say, less the retracted ones
 * @param history its facts, the retracted ones marked
 * @param timelines under which it is counted, each for some books; empty while it is not counted
 */
public record KnownDossier(
        DossierCode code, DossierProgress progress, History history, List<CountedTimeline> timelines) {
    public KnownDossier {
        timelines = List.copyOf(timelines);
    }

    /** Whether one of these units holds it or held it, and so finds it in its lists of some day. */
    public boolean concerns(Scope scope) {
        DossierProgress.Registration registration = progress.registration();
        return timelines.isEmpty()
                ? scope.holds(registration == null ? code.agency() : registration.agency())
                : timelines.stream().anyMatch(timeline -> timeline.isHeldIn(scope::holds));
    }
}
