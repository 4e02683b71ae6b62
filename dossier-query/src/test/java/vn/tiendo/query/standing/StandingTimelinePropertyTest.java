package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.standing.Judged.JUDGE;
import static vn.tiendo.query.standing.Judged.RULES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

class StandingTimelinePropertyTest {
    private static final int LIVES = 2_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void laterFactsDoNotChangeWhereADossierStood(long seed) {
        RandomLives lives = new RandomLives(seed);
        for (int i = 0; i < LIVES; i++) {
            DossierProgress progress = lives.next();
            LocalDate day = lives.day();

            StandingTimeline known = JUDGE.timeline(RULES, RandomLives.truncated(progress, day));

            assertThat(JUDGE.timeline(RULES, progress).on(day).map(StandingTimelinePropertyTest::withoutBeginning))
                    .as("%s on %s", progress, day)
                    .isEqualTo(known.on(day).map(StandingTimelinePropertyTest::withoutBeginning));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stretchesFollowEachOtherAndDiffer(long seed) {
        RandomLives lives = new RandomLives(seed);
        for (int i = 0; i < LIVES; i++) {
            DossierProgress progress = lives.next();
            List<Stretch> stretches = JUDGE.timeline(RULES, progress).stretches();
            for (int j = 1; j < stretches.size(); j++) {
                assertThat(stretches.get(j).from())
                        .as("%s", progress)
                        .isAfter(stretches.get(j - 1).from());
                assertThat(stretches.get(j).sameAs(stretches.get(j - 1)))
                        .as("%s", progress)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onceFinishedNothingChanges(long seed) {
        RandomLives lives = new RandomLives(seed);
        for (int i = 0; i < LIVES; i++) {
            DossierProgress progress = lives.next();
            assertThat(JUDGE.timeline(RULES, progress).stretches().stream()
                            .map(stretch -> stretch.state().standing())
                            .dropWhile(Standing::open))
                    .as("%s", progress)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Stretch withoutBeginning(Stretch stretch) {
        return new Stretch(LocalDate.EPOCH, stretch.state(), stretch.unit(), stretch.due());
    }
}
