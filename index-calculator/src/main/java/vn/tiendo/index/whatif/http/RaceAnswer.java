package vn.tiendo.index.whatif.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.tiendo.index.whatif.Race;
import vn.tiendo.index.whatif.Race.Next;

/**
 * One ranking, as it is and as it would be.
 *
 * @param score points, two decimals: of the group in the ranking of progress, the total in the whole index
 * @param scoreNow as it is
 * @param points gained
 * @param places gained
 */
record RaceAnswer(
        String score, int rank, String scoreNow, int rankNow, String points, int places, NextPlace nextPlace) {

    /**
     * The way to the next better place.
     *
     * @param outcome REACHABLE, IMPOSSIBLE with all late dossiers, or FIRST_ALREADY
     * @param dossiers the fewest that bring it there; null unless reachable
     * @param score with these; where it is impossible, with all late dossiers; null for the first
     * @param rank with these; where it is impossible, with all late dossiers; null for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NextPlace(
            Outcome outcome,
            @Nullable Long dossiers,
            @Nullable String score,
            @Nullable Integer rank) {
        static NextPlace of(Next next) {
            return switch (next) {
                case Next.Reached(long dossiers, Race.Place place) ->
                    new NextPlace(Outcome.REACHABLE, dossiers, place.points().toPlainString(), place.rank());
                case Next.Impossible(Race.Place all) ->
                    new NextPlace(Outcome.IMPOSSIBLE, null, all.points().toPlainString(), all.rank());
                case Next.FirstAlready() -> new NextPlace(Outcome.FIRST_ALREADY, null, null, null);
            };
        }
    }

    /** Whether there is a way. */
    enum Outcome {
        REACHABLE,
        IMPOSSIBLE,
        FIRST_ALREADY
    }

    static RaceAnswer of(Race race, long cleared) {
        Race.Place now = race.with(0);
        Race.Place then = race.with(cleared);
        return new RaceAnswer(
                then.points().toPlainString(),
                then.rank(),
                now.points().toPlainString(),
                now.rank(),
                then.points().subtract(now.points()).toPlainString(),
                now.rank() - then.rank(),
                NextPlace.of(race.next()));
    }
}
