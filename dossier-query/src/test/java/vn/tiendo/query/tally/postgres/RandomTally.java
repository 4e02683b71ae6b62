package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.tally.BruteForce;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyDifference;

/** Dossiers that change at random, and what their tally must be. */
final class RandomTally {
    private static final List<AgencyCode> UNITS = Stream.concat(
                    RandomLives.UNITS.stream(),
                    Stream.of("H01", "H01.05", "H15.50.05", "H99").map(AgencyCode::new))
            .toList();
    private static final List<Period> PERIODS = Stream.of("2023", "2023-Q4", "2023-09", "2023-10", "2023-11")
            .map(Period::parse)
            .toList();

    private final List<List<CountedTimeline>> dossiers = new ArrayList<>();
    private final RandomLives lives;

    RandomTally(long seed) {
        lives = new RandomLives(seed);
    }

    /** So many dossiers come, and all others change. */
    List<TallyDelta> change(int more) {
        TallyDifference difference = new TallyDifference();
        dossiers.replaceAll(before -> {
            List<CountedTimeline> after = Judged.JUDGE.judge(lives.next());
            difference.add(before, after);
            return after;
        });
        for (int i = 0; i < more; i++) {
            List<CountedTimeline> first = Judged.JUDGE.judge(lives.next());
            difference.add(List.of(), first);
            dossiers.add(first);
        }
        return difference.deltas();
    }

    void assertAgrees(ProgressTally tally) {
        for (AgencyCode unit : UNITS) {
            for (Period period : PERIODS) {
                LocalDate day = lives.day();
                assertThat(tally.stock(Book.PORTAL_766, unit, period, day))
                        .as("%s in %s on %s", unit, period, day)
                        .isEqualTo(BruteForce.stock(dossiers, 1, unit, period, day));
            }
        }
    }
}
