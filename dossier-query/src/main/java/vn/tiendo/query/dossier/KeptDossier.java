package vn.tiendo.query.dossier;

import java.util.List;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.standing.CountedTimeline;

/**
 * What is kept of a dossier between two batches.
 *
 * @param sequence of the last event that was applied
 * @param timelines under which the dossier is counted; empty where it is not
 */
public record KeptDossier(long sequence, List<CountedTimeline> timelines) {
    /** Of a dossier never heard of. */
    public static final KeptDossier NONE = new KeptDossier(-1, List.of());

    public KeptDossier {
        timelines = List.copyOf(timelines);
    }

    /** Whether one of these units holds it or held it; one that is not counted is of the unit in its code. */
    public boolean concerns(DossierCode code, Scope scope) {
        return timelines.isEmpty()
                ? scope.holds(code.agency())
                : timelines.stream().anyMatch(timeline -> timeline.isHeldIn(scope::holds));
    }
}
