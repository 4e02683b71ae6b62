package vn.tiendo.index.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

/** What moved against a published ranking, and how far the next one is. */
class MovementsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate LAST_OF_63 = LocalDate.of(2025, 6, 30);
    private static final ScoreFormula NEXT = new ScoreFormula(
            "next",
            LocalDate.of(2030, 1, 1),
            ScoreFormula.DECISION_766.maxima(),
            ScoreFormula.DECISION_766.floors(),
            ScoreFormula.DECISION_766.counted());

    @Test
    void morePointsAndALowerPlaceAreBothTold() {
        ProvinceRanking before =
                rank(MONDAY, Map.of("H01", 80, "H05", 70, "H12", 60)).known();
        ProvinceRanking now = rank(MONDAY.plusDays(7), Map.of("H01", 82, "H05", 90, "H12", 91))
                .known();

        ProvinceRanking moved = Movements.against(now, before);

        Item fallen = item(moved, "H01");
        assertThat(fallen.scoreChange()).isEqualTo("0.40");
        assertThat(fallen.rank()).isEqualTo(3);
        assertThat(fallen.rankChange()).isEqualTo(-2);
        assertThat(item(moved, "H12").rankChange()).isEqualTo(2);
        assertThat(moved.baseline()).isEqualTo("2026-10-05");
        // 14.00 and 17.53
        assertThat(moved.nationalChange()).isEqualTo("3.53");
    }

    @Test
    void fewerPointsAreSigned() {
        ProvinceRanking before = rank(MONDAY, Map.of("H01", 80)).known();
        ProvinceRanking now = rank(MONDAY.plusDays(7), Map.of("H01", 79)).known();

        ProvinceRanking moved = Movements.against(now, before);

        assertThat(item(moved, "H01").scoreChange()).isEqualTo("-0.20");
        assertThat(item(moved, "H01").rankChange()).isZero();
        assertThat(moved.nationalChange()).isEqualTo("-0.20");
    }

    @Test
    void whoReceivedNothingOnOneOfTheDaysHasNoMovement() {
        ProvinceRanking before = rank(MONDAY, Map.of("H01", 80)).known();
        ProvinceRanking now = rank(MONDAY.plusDays(7), Map.of("H05", 79)).known();

        ProvinceRanking moved = Movements.against(now, before);

        for (String code : new String[] {"H01", "H05"}) {
            assertThat(item(moved, code).scoreChange()).isNull();
            assertThat(item(moved, code).rankChange()).isNull();
        }
    }

    @Test
    void acrossTheMergerAnUnchangedProvinceKeepsItsPointsAndNobodyHasPlaces() {
        Map<String, Integer> onTime = Map.of("H01", 80, "H29", 60, "H09", 90, "H26", 70);
        ProvinceRanking before = rank(LAST_OF_63, onTime).known();
        ProvinceRanking now = rank(LAST_OF_63.plusDays(1), Map.of("H01", 80, "H29", 60, "H09", 90, "H26", 75))
                .known();

        ProvinceRanking moved = Movements.against(now, before);

        assertThat(item(moved, "H29").score()).isEqualTo("15.00");
        assertThat(item(moved, "H29").scoreChange())
                .as("Hồ Chí Minh has another territory")
                .isNull();
        assertThat(item(moved, "H26").scoreChange()).as("Hà Nội has the same").isEqualTo("1.00");
        assertThat(moved.items())
                .allSatisfy(item -> assertThat(item.rankChange()).isNull());
        assertThat(moved.nationalChange()).isNull();
    }

    @Test
    void figuresOfTwoFormulasAreNotCompared() {
        ProvinceRanking before = rank(MONDAY, Map.of("H01", 80)).known();
        Ranking ranking = rank(MONDAY.plusDays(7), Map.of("H01", 80));
        ProvinceRanking now = new Ranking(ranking.reading(), NEXT, ranking.items(), ranking.national()).known();

        assertThat(Movements.comparable(now, before)).isFalse();
        assertThatThrownBy(() -> Movements.against(now, before)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Movements.comparable(ranking.known(), before)).isTrue();
    }

    @Test
    void unlessAskedOtherwiseARankingMovesAgainstTheSamePeriodAWeekBefore() {
        PeriodOnDay monday = new PeriodOnDay(Period.parse("2026-Q3"), MONDAY);

        assertThat(Movements.usualBaseline(monday)).hasToString("2026-Q3/2026-09-28");
        assertThat(Movements.usuallyMovesAgainst(monday)).hasToString("2026-Q3/2026-10-12");
    }

    @Test
    void distancesAreToTheNextBetterRankAndToTheFirst() {
        ProvinceRanking ranking =
                rank(MONDAY, Map.of("H01", 90, "H05", 80, "H12", 80, "H13", 50)).known();

        assertThat(item(ranking, "H01").toNext()).isNull();
        assertThat(item(ranking, "H01").toLeader()).isNull();
        for (String tied : new String[] {"H05", "H12"}) {
            assertThat(item(ranking, tied).toNext()).isEqualTo("2.00");
            assertThat(item(ranking, tied).toLeader()).isEqualTo("2.00");
        }
        assertThat(item(ranking, "H13").toNext()).isEqualTo("6.00");
        assertThat(item(ranking, "H13").toLeader()).isEqualTo("8.00");
        assertThat(item(ranking, "H14").toNext()).isNull();
        assertThat(item(ranking, "H14").toLeader()).isNull();
    }

    private static Item item(ProvinceRanking ranking, String code) {
        return ranking.items().stream()
                .filter(item -> item.province().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A hundred dossiers each, of which so many are on time. */
    private static Ranking rank(LocalDate day, Map<String, Integer> onTime) {
        Map<AgencyCode, ProgressCounts> provinces = new HashMap<>();
        onTime.forEach((code, count) -> provinces.put(
                new AgencyCode(code),
                new ProgressCounts(
                        Map.of(TallyState.FINISHED_EARLY, (long) count, TallyState.OVERDUE_AGENCY, 100L - count))));
        VisibleFold fold = new VisibleFold(7, 4711, null, Instant.EPOCH);
        PeriodOnDay at = new PeriodOnDay(Period.parse(String.valueOf(day.getYear())), day);
        return Ranking.of(new TallyReading(Book.PORTAL_766, at, fold, provinces));
    }
}
