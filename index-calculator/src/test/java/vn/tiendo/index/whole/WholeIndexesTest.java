package vn.tiendo.index.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Source;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.tally.TallyReading;

class WholeIndexesTest {
    private static final AgencyCode DONG_THAP = new AgencyCode("H20");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate WEEK_BEFORE = LocalDate.of(2026, 10, 3);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    private final WholeInMemory whole = new WholeInMemory();

    @Test
    void processingProgressIsCountedOfTheCalendarYearToDate() {
        assertThat(WholeIndexes.yearOn(DAY)).hasToString("2026/2026-10-10");
    }

    @Test
    void aDayMovesAgainstTheWeekBefore() {
        assertThat(WholeIndexes.baselineOf(DAY)).isEqualTo(WEEK_BEFORE);
        assertThat(WholeIndexes.comparedWith(WEEK_BEFORE)).isEqualTo(DAY);
    }

    @Test
    void countsReplaceWhatWasToldOfProcessingProgress() {
        whole.components.tell(DAY, "H20", "9.00");
        whole.components.tell(DAY, "H21", "9.00");
        whole.tally.tell("H20", MARCH, 3, 1);
        whole.tally.tell("H20", MARCH.minusYears(1), 0, 7);
        whole.tally.tell("H20", DAY.plusDays(1), 0, 7);

        WholeIndex index = whole.indexes.known(DAY);

        assertThat(progress(index, "H20")).isEqualTo("15.00 COUNTED");
        assertThat(progress(index, "H21")).isEqualTo("9.00 GIVEN");
        assertThat(index.totals())
                .containsOnly(
                        Map.entry(DONG_THAP, new BigDecimal("60.00")),
                        Map.entry(new AgencyCode("H21"), new BigDecimal("54.00")));
        assertThat(index.progress().position()).isEqualTo(30);
        assertThat(index.progress().updatedAt()).isEqualTo(Instant.ofEpochSecond(3));
        assertThat(index.progress().isFinal()).isFalse();
    }

    @Test
    void whatWasMergedByThatDayCountsForItsSuccessor() {
        // Bến Tre is a part of Vĩnh Long since July 2025
        whole.tally.tell("H07", LocalDate.of(2025, 3, 3), 3, 1);

        assertThat(progress(whole.indexes.known(LocalDate.of(2025, 6, 30)), "H07"))
                .isEqualTo("15.00 COUNTED");
        assertThat(progress(whole.indexes.known(LocalDate.of(2025, 7, 1)), "H61"))
                .isEqualTo("15.00 COUNTED");
    }

    @Test
    void aFrozenRankingStandsWhateverIsCountedLater() {
        whole.tally.tell("H20", MARCH, 3, 1);
        whole.rank(DAY, 1, true);
        whole.tally.tell("H20", MARCH, 0, 4);
        whole.tally.tell("H21", MARCH, 1, 0);

        WholeIndex index = whole.indexes.known(DAY);

        assertThat(progress(index, "H20")).isEqualTo("15.00 COUNTED");
        assertThat(progress(index, "H21")).isEqualTo("none");
        assertThat(index.progress().isFinal()).isTrue();
        assertThat(index.progress().position()).isEqualTo(10);
        assertThat(index.progress().updatedAt()).isEqualTo(Instant.ofEpochSecond(3));
    }

    @Test
    void aRankingThatIsNotFrozenDoesNotStandAgainstTheCounts() {
        whole.tally.tell("H20", MARCH, 3, 1);
        whole.rank(DAY, 1, false);
        whole.tally.tell("H20", MARCH, 0, 4);

        assertThat(progress(whole.indexes.known(DAY), "H20")).isEqualTo("7.50 COUNTED");
    }

    @Test
    void countsThatAreAskedForAreTakenThoughTheRankingIsFrozen() {
        whole.tally.tell("H20", MARCH, 3, 1);
        whole.rank(DAY, 1, true);
        whole.tally.tell("H20", MARCH, 0, 4);
        TallyReading reading = whole.tally.read(Book.PORTAL_766, WholeIndexes.yearOn(DAY));

        WholeIndex index = whole.indexes.of(reading);

        assertThat(index.asOf()).isEqualTo(DAY);
        assertThat(progress(index, "H20")).isEqualTo("7.50 COUNTED");
        assertThat(index.progress().isFinal()).isFalse();
    }

    @Test
    void isCompleteWhenEveryProvinceHasAllSixGroups() {
        whole.components.tellAll(DAY, "9.00");
        assertThat(whole.indexes.known(DAY).isComplete()).isTrue();

        whole.components.withdraw(DAY, "H20", IndexGroup.PROCESSING_PROGRESS);
        assertThat(whole.indexes.known(DAY).isComplete()).isFalse();

        whole.tally.tell("H20", MARCH, 3, 1);
        assertThat(whole.indexes.known(DAY).isComplete()).isTrue();
    }

    @Test
    void movesAgainstWhatWasPublishedNotAgainstWhatIsKnown() {
        whole.components.tell(WEEK_BEFORE, "H20", "8.00");
        whole.tell();
        whole.components.tell(WEEK_BEFORE, "H20", "1.00");
        whole.components.tell(DAY, "H20", "9.00");

        Index766 moved = whole.indexes.moved(known(DAY), WEEK_BEFORE);

        assertThat(moved.baseline()).isEqualTo("2026-10-03");
        assertThat(WholeInMemory.item(moved, "H20").totalChange()).isEqualTo("6.00");
    }

    @Test
    void movesAgainstNothingWhereNothingWasPublished() {
        whole.components.tell(DAY, "H20", "9.00");

        Index766 moved = whole.indexes.moved(known(DAY), WEEK_BEFORE);

        assertThat(moved.baseline()).isEqualTo(ProvinceRanking.NO_BASELINE);
        assertThat(WholeInMemory.item(moved, "H20").totalChange()).isNull();
    }

    @Test
    void movesAgainstNothingThatFollowsAnotherVersionOfTheFormula() {
        LocalDate before = WholeInMemory.LATER.effectiveFrom().minusDays(1);
        whole.components.tell(before, "H20", "8.00");
        whole.tell();
        LocalDate after = WholeIndexes.comparedWith(before);
        whole.components.tell(after, "H20", "9.00");

        Index766 moved = whole.indexes.moved(known(after), before);

        assertThat(moved.formula()).isEqualTo("later");
        assertThat(moved.baseline()).isEqualTo(ProvinceRanking.NO_BASELINE);
    }

    @Test
    void publishedFiguresFollowTheFormulaThatTheyWerePublishedBy() {
        LocalDate after = WholeInMemory.LATER.effectiveFrom();
        assertThat(whole.indexes.formulaOf(after)).isEqualTo("later");
        assertThat(whole.indexes.formulaOf(after.minusDays(1))).isEqualTo("766-2022");
        whole.components.tell(after, "H20", "9.00");
        whole.tell();

        WholeIndexes amended = new WholeIndexes(
                whole.tally, whole.rankings, whole.components, whole.published, FormulaVersions.IN_FORCE);

        assertThat(amended.formulaOf(after)).isEqualTo("later");
        assertThat(amended.formulaOf(after.plusDays(1))).isEqualTo("766-2022");
        assertThat(whole.indexes.formulas()).isEqualTo(WholeInMemory.FORMULAS);
    }

    private Index766 known(LocalDate asOf) {
        return whole.indexes.known(asOf).index(0, false);
    }

    private static String progress(WholeIndex index, String province) {
        GroupScore score = requireNonNull(
                WholeInMemory.item(index.index(0, false), province).groups().get(IndexGroup.PROCESSING_PROGRESS));
        Source source = score.source();
        return source == null ? "none" : score.score() + " " + source;
    }
}
