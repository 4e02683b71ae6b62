package vn.tiendo.query.dossier;

import java.util.List;
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
}
