package vn.tiendo.index.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.tally.VisibleFold;

class RankingTest {
    private static final LocalDate DAY_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY_OF_34 = LocalDate.of(2025, 7, 1);

    @Test
    void ordersByScoreAndGivesCompetitionRanks() {
        Ranking ranking = rank(
                DAY_OF_34,
                Map.of("H01", counts(10, 9), "H05", counts(10, 10), "H12", counts(20, 18), "H13", counts(10, 1)));

        assertThat(ranks(ranking).subList(0, 5)).containsExactly("1 H05", "2 H01", "2 H12", "4 H13", "null H14");
    }

    @Test
    void scoresThatAgreeInTwoDecimalsShareARank() {
        // 20 × 9999/10000 = 19.998 and 20 × 19999/20000 = 19.999, both 20.00
        Ranking ranking = rank(
                DAY_OF_34, Map.of("H12", counts(10_000, 9_999), "H01", counts(20_000, 19_999), "H05", counts(2, 1)));

        assertThat(ranks(ranking).subList(0, 3)).containsExactly("1 H01", "1 H12", "3 H05");
        assertThat(ranking.items().getFirst().score()).isEqualTo("20.00");
    }

    @Test
    void aProvinceThatReceivedNothingStandsLastWithoutRankAndScore() {
        Ranking ranking = rank(DAY_OF_34, Map.of("H64", counts(5, 5), "H61", counts(5, 0)));

        Item worst = ranking.items().get(0);
        assertThat(worst)
                .isEqualTo(new Item(1, new AgencyCode("H61"), "Vĩnh Long", 5, 0, 5, "0.00", null, null, null, null));
        assertThat(ranking.items().get(1))
                .isEqualTo(new Item(null, new AgencyCode("H01"), "An Giang", 0, 0, 0, null, null, null, null, null));
        assertThat(ranking.items())
                .hasSize(34)
                .extracting(Item::rank)
                .filteredOn(rank -> rank != null)
                .hasSize(1);
    }

    @Test
    void listsTheProvincesOfItsDay() {
        assertThat(rank(DAY_OF_63, Map.of()).items()).hasSize(63);
        assertThat(rank(DAY_OF_34, Map.of()).items()).hasSize(34);
        assertThat(rank(DAY_OF_63, Map.of("H09", counts(4, 3)))
                        .items()
                        .getFirst()
                        .name())
                .isEqualTo("Bình Dương");
    }

    @Test
    void codesThatAreNoProvinceOfTheDayAreNeitherRankedNorAveraged() {
        Ranking ranking = rank(DAY_OF_34, Map.of("WABO", counts(10, 10), "H64", counts(10, 10), "H01", counts(10, 5)));

        assertThat(ranks(ranking)).hasSize(34).startsWith("1 H01").doesNotContain("1 WABO", "1 H64");
        assertThat(ranking.nationalText()).isEqualTo("10.00");
    }

    @Test
    void aProvinceCountsWhatWasReceivedInThoseMergedIntoItByThatDay() {
        Map<String, ProgressCounts> received =
                Map.of("H29", counts(10, 9), "H09", counts(6, 3), "H06", counts(4, 4), "H01", counts(10, 10));

        Ranking before = rank(DAY_OF_63, received);
        Ranking after = rank(DAY_OF_34, received);

        assertThat(ranks(before)).startsWith("1 H01", "1 H06", "3 H29", "4 H09", "null H02");
        assertThat(ranks(after)).startsWith("1 H01", "2 H29", "null H05");
        assertThat(after.items().get(1))
                .isEqualTo(new Item(
                        2, new AgencyCode("H29"), "Hồ Chí Minh", 20, 16, 4, "16.00", null, null, "4.00", "4.00"));
        assertThat(after.items().stream().mapToLong(Item::received).sum())
                .isEqualTo(before.items().stream().mapToLong(Item::received).sum());
    }

    @Test
    void theNationalLineIsTheMeanOfTheScoresHalfUp() {
        // 20.00, 20.00, 19.99: 19.9966… ; and 0.01, 0.00: 0.005
        assertThat(rank(DAY_OF_34, Map.of("H01", counts(1, 1), "H05", counts(1, 1), "H12", counts(2000, 1999)))
                        .nationalText())
                .isEqualTo("20.00");
        assertThat(rank(DAY_OF_34, Map.of("H01", counts(2000, 1), "H05", counts(1, 0)))
                        .nationalText())
                .isEqualTo("0.01");
    }

    @Test
    void withoutAnyScoreThereIsNoNationalLine() {
        Ranking ranking = rank(DAY_OF_34, Map.of());

        assertThat(ranking.nationalText()).isNull();
        assertThat(ranking.items()).allSatisfy(item -> assertThat(item.score()).isNull());
    }

    @Test
    void whatIsPublishedSaysWhereItComesFrom() {
        Ranking ranking = rank(DAY_OF_34, Map.of("H01", counts(10, 9)));

        ProvinceRanking published = ranking.published(3, true);

        assertThat(published.key()).isEqualTo("2025/2025-07-01");
        assertThat(published.baseline()).isEqualTo("none");
        assertThat(published.formula()).isEqualTo("766-2022");
        assertThat(List.of(published.sequence(), published.fold(), published.position()))
                .containsExactly(3L, 7L, 4711L);
        assertThat(published.index(ranking.items().getFirst(), 1).key()).isEqualTo("H01/2025/2025-07-01");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithASlowReference(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            LocalDate day = random.nextBoolean() ? DAY_OF_63 : DAY_OF_34;
            Map<String, ProgressCounts> provinces = randomCounts(random, day);

            Ranking ranking = rank(day, provinces);

            assertThat(ranks(ranking)).as("seed %d, round %d", seed, round).isEqualTo(naiveRanks(day, provinces));
            assertThat(ranking.nationalText())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(naiveMean(day, provinces));
        }
    }

    private static Map<String, ProgressCounts> randomCounts(Random random, LocalDate day) {
        Map<String, ProgressCounts> provinces = new HashMap<>();
        provinces.put("WABO", counts(3, 1));
        for (Province province : Provinces.on(day)) {
            if (random.nextInt(4) > 0) {
                int received = random.nextInt(1, random.nextBoolean() ? 8 : 5000);
                provinces.put(province.code().value(), counts(received, random.nextInt(received + 1)));
            }
        }
        return provinces;
    }

    /** A rank is one more than the number of provinces that are better; scores in hundredths, half up by whole numbers. */
    private static List<String> naiveRanks(LocalDate day, Map<String, ProgressCounts> provinces) {
        Map<String, Long> scores = new TreeMap<>();
        Provinces.on(day).forEach(province -> scores.put(province.code().value(), hundredths(province, provinces)));
        List<String> ranks = new ArrayList<>();
        for (long score = 2000; score >= -1; score--) {
            for (Map.Entry<String, Long> own : scores.entrySet()) {
                if (own.getValue() == score) {
                    long better = scores.values().stream()
                            .filter(other -> other > own.getValue())
                            .count();
                    ranks.add((score < 0 ? "null" : String.valueOf(better + 1)) + " " + own.getKey());
                }
            }
        }
        return ranks;
    }

    private static @Nullable String naiveMean(LocalDate day, Map<String, ProgressCounts> provinces) {
        long sum = 0;
        long number = 0;
        for (Province province : Provinces.on(day)) {
            long score = hundredths(province, provinces);
            sum += Math.max(0, score);
            number += score < 0 ? 0 : 1;
        }
        return number == 0
                ? null
                : BigDecimal.valueOf((2 * sum + number) / (2 * number), 2).toPlainString();
    }

    private static long hundredths(Province province, Map<String, ProgressCounts> provinces) {
        ProgressCounts counts = provinces.getOrDefault(province.code().value(), ProgressCounts.NONE);
        if (counts.received() == 0) {
            return -1;
        }
        BigInteger doubled = BigInteger.valueOf(4000).multiply(BigInteger.valueOf(counts.onTime()));
        BigInteger received = BigInteger.valueOf(counts.received());
        return doubled.add(received).divide(received.shiftLeft(1)).longValueExact();
    }

    private static Ranking rank(LocalDate day, Map<String, ProgressCounts> provinces) {
        Map<AgencyCode, ProgressCounts> byCode = new HashMap<>();
        provinces.forEach((code, counts) -> byCode.put(new AgencyCode(code), counts));
        VisibleFold fold = new VisibleFold(7, 4711, null, Instant.EPOCH);
        PeriodOnDay at = new PeriodOnDay(Period.parse("2025"), day);
        return Ranking.of(new TallyReading(Book.PORTAL_766, at, fold, byCode));
    }

    private static ProgressCounts counts(long received, long onTime) {
        return new ProgressCounts(
                Map.of(TallyState.FINISHED_EARLY, onTime, TallyState.OVERDUE_AGENCY, received - onTime));
    }

    private static List<String> ranks(Ranking ranking) {
        return ranking.items().stream()
                .map(item -> item.rank() + " " + item.province())
                .toList();
    }
}
