package vn.tiendo.index.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.index.whatif.Race.Next;
import vn.tiendo.index.whatif.Race.Place;

class RaceTest {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @Test
    void clearedDossiersGivePointsAndARank() {
        Race race = race(100, 90, "0", "19.00", "18.40", "18.40", "17.00");

        assertThat(race.with(0)).isEqualTo(new Place(new BigDecimal("18.00"), 4));
        assertThat(race.with(1)).isEqualTo(new Place(new BigDecimal("18.20"), 4));
        assertThat(race.with(10)).isEqualTo(new Place(new BigDecimal("20.00"), 1));
    }

    @Test
    void toReachThePointsOfAnotherIsToShareItsRank() {
        Race race = race(100, 90, "0", "19.00", "18.40", "18.40");

        assertThat(race.next()).isEqualTo(new Next.Reached(2, new Place(new BigDecimal("18.40"), 2)));
    }

    @Test
    void aScoreThatIsRoundedUpToThePointsOfAnotherReachesThem() {
        // 20 × 1999/2000 = 19.99 ; 20 × 3997/4000 = 19.985, half up 19.99
        Race race = race(4000, 3990, "0", "19.99");

        assertThat(race.next()).isEqualTo(new Next.Reached(7, new Place(new BigDecimal("19.99"), 1)));
    }

    @Test
    void itIsSaidThatNotEvenAllLateDossiersAreEnough() {
        Race race = race(100, 90, "60.00", "81.00", "50.00");

        assertThat(race.next()).isEqualTo(new Next.Impossible(new Place(new BigDecimal("80.00"), 2)));
    }

    @Test
    void theFirstHasNobodyBefore() {
        assertThat(race(100, 90, "0", "18.00", "17.00").next()).isEqualTo(new Next.FirstAlready());
        assertThat(race(100, 90, "0").next()).isEqualTo(new Next.FirstAlready());
    }

    @Test
    void inTheWholeIndexTheOtherGroupsStayAsTheyAre() {
        Race race = race(1000, 884, "47.77", "68.80", "66.23", "66.13", "65.05");

        assertThat(race.with(0)).isEqualTo(new Place(new BigDecimal("65.45"), 4));
        assertThat(race.next()).isEqualTo(new Next.Reached(34, new Place(new BigDecimal("66.13"), 3)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithTryingEveryNumberOfDossiers(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Race race = randomRace(random);

            assertThat(race.next())
                    .as("seed %d, round %d, %s", seed, round, race)
                    .isEqualTo(tryEvery(race));
        }
    }

    private static Race randomRace(Random random) {
        int received = random.nextInt(1, random.nextBoolean() ? 12 : 3000);
        int onTime = random.nextInt(received + 1);
        BigDecimal beside = random.nextBoolean() ? NOTHING : BigDecimal.valueOf(random.nextInt(8001), 2);
        List<BigDecimal> others = new ArrayList<>();
        int highest = beside == NOTHING ? 2000 : 10_000;
        for (int i = random.nextInt(63); i > 0; i--) {
            others.add(BigDecimal.valueOf(random.nextInt(highest + 1), 2));
        }
        return new Race(ScoreFormula.DECISION_766, received, onTime, beside, others);
    }

    /** Ranks are counted by hand, in hundredths of whole numbers. */
    private static Next tryEvery(Race race) {
        long best = rank(race, 0);
        if (best == 1) {
            return new Next.FirstAlready();
        }
        for (long cleared = 1; cleared <= race.received() - race.onTime(); cleared++) {
            if (rank(race, cleared) < best) {
                return new Next.Reached(cleared, place(race, cleared));
            }
        }
        return new Next.Impossible(place(race, race.received() - race.onTime()));
    }

    private static Place place(Race race, long cleared) {
        return new Place(BigDecimal.valueOf(hundredths(race, cleared), 2), rank(race, cleared));
    }

    private static int rank(Race race, long cleared) {
        int rank = 1;
        for (BigDecimal other : race.others()) {
            rank += other.movePointRight(2).longValueExact() > hundredths(race, cleared) ? 1 : 0;
        }
        return rank;
    }

    private static long hundredths(Race race, long cleared) {
        long score = (4000 * (race.onTime() + cleared) + race.received()) / (2 * race.received());
        return race.beside().movePointRight(2).longValueExact() + score;
    }

    private static Race race(long received, long onTime, String beside, String... others) {
        List<BigDecimal> points = List.of(others).stream().map(BigDecimal::new).toList();
        return new Race(ScoreFormula.DECISION_766, received, onTime, new BigDecimal(beside), points);
    }
}
