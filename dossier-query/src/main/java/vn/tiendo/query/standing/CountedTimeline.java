package vn.tiendo.query.standing;

/**
 * The timeline under which a dossier is counted, for all books that agree on it.
 *
 * @param books a set of the bits of {@link Books}, never empty
 * @param timeline of a received dossier
 */
public record CountedTimeline(int books, StandingTimeline timeline) {}
