package vn.tiendo.query.dossier;

import java.util.List;
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
}
