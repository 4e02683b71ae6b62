package vn.tiendo.query.dossier;

import java.util.List;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.CountedTimeline;

/**
 * A dossier that was judged anew.
 *
 * @param progress what its facts say
 * @param before the timelines counted until now
 * @param after the timelines to be counted from now on
 */
public record JudgedDossier(
        DossierCode code, DossierProgress progress, List<CountedTimeline> before, List<CountedTimeline> after)
        implements Comparable<JudgedDossier> {
    @Override
    public int compareTo(JudgedDossier other) {
        return code.compareTo(other.code);
    }
}
