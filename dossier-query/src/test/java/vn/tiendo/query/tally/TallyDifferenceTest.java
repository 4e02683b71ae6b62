package vn.tiendo.query.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.StandingTimeline;

class TallyDifferenceTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @Test
    void aNewDossierComesFromNothing() {
        assertThat(difference(List.of(), Life.received("02", "16")))
                .containsExactly(
                        "H09.12/0 2023-10 2023-10-02 NONE IN_TERM +1",
                        "H09.12/0 2023-10 2023-10-17 IN_TERM OVERDUE_AGENCY +1");
    }

    @Test
    void whatAgreesIsNotCountedAgain() {
        List<CountedTimeline> before =
                Judged.JUDGE.judge(Life.received("02", "16").progress());

        assertThat(difference(before, Life.received("02", "16"))).isEmpty();
        assertThat(difference(before, Life.received("02", "16").finished("10")))
                .containsExactly(
                        "H09.12/0 2023-10 2023-10-10 IN_TERM FINISHED_EARLY +1",
                        "H09.12/0 2023-10 2023-10-17 IN_TERM OVERDUE_AGENCY -1");
    }

    @Test
    void aMoveIsSeenByTheUnitsBelowTheCommonOne() {
        assertThat(difference(
                        Judged.JUDGE.judge(Life.received("02", null).progress()),
                        Life.received("02", null).transferred("05", "H09.15.2")))
                .containsExactly(
                        "H09.12/1 2023-10 2023-10-05 IN_TERM ELSEWHERE +1",
                        "H09.15.2/1 2023-10 2023-10-05 ELSEWHERE IN_TERM +1");
    }

    @Test
    void aMoveDownIsSeenBelowTheUnitThatHeldIt() {
        assertThat(difference(
                        Judged.JUDGE.judge(Life.received("02", null).progress()),
                        Life.received("02", null).transferred("05", "H09.12.3").supplementRequested("05")))
                .containsExactly(
                        "H09.12/0 2023-10 2023-10-05 IN_TERM WAITING +1",
                        "H09.12.3/2 2023-10 2023-10-05 ELSEWHERE WAITING +1");
    }

    @Test
    void aMoveToAnotherProvinceIsSeenByAll() {
        assertThat(difference(
                        Judged.JUDGE.judge(Life.received("02", null).progress()),
                        Life.received("02", null).transferred("05", "H15")))
                .containsExactly(
                        "H09.12/0 2023-10 2023-10-05 IN_TERM ELSEWHERE +1",
                        "H15/0 2023-10 2023-10-05 ELSEWHERE IN_TERM +1");
    }

    @Test
    void onlyTheBooksThatDifferAreCounted() {
        StandingTimeline open = Judged.JUDGE
                .judge(Life.received("02", null).progress())
                .getFirst()
                .timeline();
        StandingTimeline finished = Judged.JUDGE
                .judge(Life.received("02", null).finished("10").progress())
                .getFirst()
                .timeline();
        TallyDifference difference = new TallyDifference();

        difference.add(
                List.of(new CountedTimeline(0b111, open)),
                List.of(new CountedTimeline(0b101, open), new CountedTimeline(0b010, finished)));

        assertThat(difference.deltas())
                .extracting(delta -> "%s %s %+d"
                        .formatted(delta.transition().to(), Integer.toBinaryString(delta.books()), delta.count()))
                .containsExactly("FINISHED_ON_TIME 10 +1");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSumsAreTheDossiersCountedOneByOne(long seed) {
        RandomLives lives = new RandomLives(seed);
        List<List<CountedTimeline>> dossiers = new ArrayList<>();
        TallyDifference difference = new TallyDifference();
        for (int i = 0; i < 300; i++) {
            List<CountedTimeline> first = Judged.OF_FOUR_BOOKS.judge(lives.next());
            List<CountedTimeline> then = Judged.OF_FOUR_BOOKS.judge(lives.next());
            difference.add(List.of(), first);
            difference.add(first, then);
            dossiers.add(then);
        }
        List<TallyDelta> deltas = difference.deltas();
        Figures.assertAgree(
                Judged.OF_FOUR_BOOKS.books(),
                (book, unit, period, day) ->
                        stock(deltas, Judged.OF_FOUR_BOOKS.books().bit(book), unit, period, day),
                dossiers,
                lives);
    }

    private static ProgressCounts stock(
            List<TallyDelta> deltas, int bit, AgencyCode unit, Period period, LocalDate asOf) {
        Map<TallyState, Long> stock = new EnumMap<>(TallyState.class);
        for (TallyDelta delta : deltas) {
            Transition transition = delta.transition();
            if ((delta.books() & bit) != 0
                    && transition.unit().isWithin(unit)
                    && unit.depth() > transition.above()
                    && !transition.cohort().isBefore(period.first())
                    && !transition.cohort().isAfter(period.last())
                    && !transition.day().isAfter(asOf)) {
                stock.merge(transition.to(), (long) delta.count(), Long::sum);
                stock.merge(transition.from(), (long) -delta.count(), Long::sum);
            }
        }
        return new ProgressCounts(stock);
    }

    private static List<String> difference(List<CountedTimeline> before, Life after) {
        TallyDifference difference = new TallyDifference();
        difference.add(before, Judged.JUDGE.judge(after.progress()));
        return difference.deltas().stream()
                .map(delta -> "%s/%d %s %s %s %s %+d"
                        .formatted(
                                delta.transition().unit(),
                                delta.transition().above(),
                                delta.transition().cohort(),
                                delta.transition().day(),
                                delta.transition().from(),
                                delta.transition().to(),
                                delta.count()))
                .toList();
    }
}
