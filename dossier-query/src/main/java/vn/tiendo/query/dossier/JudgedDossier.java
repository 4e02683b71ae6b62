package vn.tiendo.query.dossier;

import java.util.List;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.CountedTimeline;

/**
 * A dossier of which something new was told.
 *
 * @param last the last event, whose progress decides
 * @param progress that of the last event
 * @param before the timelines counted until now
 * @param after the timelines to be counted from now on
 */
public record JudgedDossier(
        RecordedEvent last, DossierProgress progress, List<CountedTimeline> before, List<CountedTimeline> after)
        implements Comparable<JudgedDossier> {
    public DossierCode code() {
        return last.dossier();
    }

    @Override
    public int compareTo(JudgedDossier other) {
        return code().compareTo(other.code());
    }
}
