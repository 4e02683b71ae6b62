package vn.tiendo.query.standing;

import java.util.function.Predicate;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * The timeline under which a dossier is counted, for all books that agree on it.
 *
 * @param books a set of the bits of {@link Books}, never empty
 * @param timeline of a received dossier
 */
public record CountedTimeline(int books, StandingTimeline timeline) {
    /** Whether a unit of that kind holds the dossier or held it. */
    public boolean isHeldIn(Predicate<AgencyCode> kind) {
        return timeline.stretches().stream().map(Stretch::unit).anyMatch(kind);
    }
}
