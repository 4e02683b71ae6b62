package vn.tiendo.query.dossier;

import java.util.Comparator;
import java.util.List;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.CountedTimeline;

/**
 * A dossier with all that judging it anew needs.
 *
 * @param progress what its facts say
 * @param timelines under which it is counted, in the order in which it is judged: by their first book
 */
public record StoredDossier(DossierCode code, DossierProgress progress, List<CountedTimeline> timelines) {
    private static final Comparator<CountedTimeline> BY_FIRST_BOOK =
            Comparator.comparingInt(timeline -> Integer.lowestOneBit(timeline.books()));

    public StoredDossier {
        timelines = timelines.stream().sorted(BY_FIRST_BOOK).toList();
    }

    /** The dossier as it is judged now. */
    public JudgedDossier judged(List<CountedTimeline> after) {
        return new JudgedDossier(code, progress, timelines, after);
    }
}
