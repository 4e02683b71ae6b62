package vn.tiendo.query.unitranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.query.unitranking.UnitRanking.Item;

class UnitRankingTest {
    private static final UnitRanking RANKING = ranking(Map.of(
            "H09.1", new Figures(0, 0),
            "H09.2", new Figures(3, 2),
            "H09.3", new Figures(10, 9),
            "H09.4", new Figures(10, 10),
            "H09.5", new Figures(30, 27),
            "H09.6", new Figures(0, 0)));

    private static UnitRanking ranking(Map<String, Figures> figures) {
        return UnitRanking.of(
                ScoreFormula.DECISION_766,
                figures.entrySet().stream()
                        .collect(Collectors.toMap(entry -> new AgencyCode(entry.getKey()), Map.Entry::getValue)));
    }

    private static List<String> lines(UnitRanking ranking) {
        return ranking.items().stream().map(UnitRankingTest::line).toList();
    }

    private static String line(Item item) {
        return "%s %s %s %s %s".formatted(item.rank(), item.unit(), item.score(), item.toNext(), item.toLeader());
    }

    @Test
    void equalScoresShareARankAndUnitsWithoutDossiersComeLast() {
        assertThat(lines(RANKING))
                .containsExactly(
                        "1 H09.4 20.00 null null",
                        "2 H09.3 18.00 2.00 2.00",
                        "2 H09.5 18.00 2.00 2.00",
                        "4 H09.2 13.33 4.67 6.67",
                        "null H09.1 null null null",
                        "null H09.6 null null null");
    }

    @Test
    void theMeanIsOfTheScoresThatThereAre() {
        assertThat(RANKING.mean()).hasToString("Optional[17.33]");
        assertThat(ranking(Map.of("H09.1", new Figures(0, 0))).mean()).isEmpty();
        assertThat(ranking(Map.of()).items()).isEmpty();
    }

    @Test
    void morePointsAndALowerPlaceAreBothShown() {
        UnitRanking then =
                ranking(Map.of("H09.1", new Figures(10, 8), "H09.2", new Figures(10, 7), "H09.3", new Figures(0, 0)));
        UnitRanking now =
                ranking(Map.of("H09.1", new Figures(20, 17), "H09.2", new Figures(10, 9), "H09.3", new Figures(5, 1)));
        Movements movements = new Movements(now, then, _ -> true);

        assertThat(now.items().stream()
                        .map(item -> item.unit() + " " + movements.points(item) + " " + movements.places(item)))
                .containsExactly("H09.2 4.00 1", "H09.1 1.00 -1", "H09.3 null null");
        assertThat(movements.mean(now)).isEqualByComparingTo("-2.00");
    }

    @Test
    void pointsAreComparedWhereTheTerritoryIsTheSameAndPlacesWhereTheUnitsAre() {
        UnitRanking then = ranking(Map.of("H09.1", new Figures(10, 8), "H09.2", new Figures(10, 7)));
        UnitRanking now =
                ranking(Map.of("H09.1", new Figures(10, 9), "H09.2", new Figures(10, 9), "H09.3", new Figures(5, 1)));
        Movements movements = new Movements(now, then, unit -> unit.value().equals("H09.1"));

        assertThat(now.items().stream()
                        .map(item -> item.unit() + " " + movements.points(item) + " " + movements.places(item)))
                .containsExactly("H09.1 2.00 null", "H09.2 null null", "H09.3 null null");
        assertThat(movements.mean(now)).isNull();
    }
}
