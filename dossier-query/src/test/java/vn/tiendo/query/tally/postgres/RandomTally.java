package vn.tiendo.query.tally.postgres;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.tally.Figures;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyDifference;

/** Dossiers that change at random, and what their tally must be. */
final class RandomTally {
    private static final Books BOOKS = Judged.OF_FOUR_BOOKS.books();

    private final List<List<CountedTimeline>> dossiers = new ArrayList<>();
    private final RandomLives lives;

    RandomTally(long seed) {
        lives = new RandomLives(seed);
    }

    /** So many dossiers come, and all others change. */
    List<TallyDelta> change(int more) {
        TallyDifference difference = new TallyDifference();
        dossiers.replaceAll(before -> {
            List<CountedTimeline> after = Judged.OF_FOUR_BOOKS.judge(lives.next());
            difference.add(before, after);
            return after;
        });
        for (int i = 0; i < more; i++) {
            List<CountedTimeline> first = Judged.OF_FOUR_BOOKS.judge(lives.next());
            difference.add(List.of(), first);
            dossiers.add(first);
        }
        return difference.deltas();
    }

    /** All dossiers as they are now, as if nothing had been told of them before. */
    List<TallyDelta> atOnce() {
        TallyDifference difference = new TallyDifference();
        dossiers.forEach(dossier -> difference.add(List.of(), dossier));
        return difference.deltas();
    }

    void assertAgrees(ProgressTally tally) {
        Figures.assertAgree(BOOKS, tally::stock, dossiers, lives);
        Figures.assertTrendsAgree(BOOKS, tally, dossiers, lives);
    }
}
