package vn.tiendo.index.whole;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.Grade;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Item;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.Index766.Source;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ScoreFormula;

class WholeIndexTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate WEEK_BEFORE = LocalDate.of(2026, 10, 3);
    private final Map<AgencyCode, Map<IndexGroup, BigDecimal>> told = new HashMap<>();
    private final Map<AgencyCode, BigDecimal> counted = new HashMap<>();

    @Test
    void theTotalIsTheExactSumOfTheSixScores() {
        tell("H20", "11.46", "17.69", "8.84", "6.42", "14.67", "9.72");

        Item item = item(DAY, "H20");

        assertThat(item.total()).isEqualTo("68.80");
        assertThat(item.rank()).isEqualTo(1);
        assertThat(item.grade()).isEqualTo(Grade.AVERAGE);
        assertThat(item.missing()).isEmpty();
    }

    @Test
    void totalsThatAgreeShareARankAndTheNextIsPassedOver() {
        tell("H01", "10", "10", "10", "10", "10", "10");
        tell("H05", "11", "9", "10", "10", "10", "10");
        tell("H12", "10", "10", "10", "10", "10", "9.99");
        tell("H13", "10", "10", "10", "10", "10", "10.01");

        assertThat(index(DAY).items().subList(0, 4))
                .extracting(item -> item.rank() + " " + item.province())
                .containsExactly("1 H13", "2 H01", "2 H05", "4 H12");
    }

    @Test
    void whatIsMissingIsNotZero() {
        tell("H20", "11.46", "17.69", null, "6.42", "14.67", "9.72");
        tell("H21", "0", "0", "0", "0", "0", "0");

        Item item = item(DAY, "H20");

        assertThat(item.total()).isNull();
        assertThat(item.rank()).isNull();
        assertThat(item.missing()).containsExactly(IndexGroup.ONLINE_SERVICES);
        assertThat(item.groups().get(IndexGroup.ONLINE_SERVICES)).isEqualTo(GroupScore.MISSING);
        assertThat(index(DAY).items().getFirst().province()).isEqualTo(new AgencyCode("H21"));
        assertThat(index(DAY).items().getFirst().total()).isEqualTo("0.00");
        assertThat(index(DAY).items()).hasSize(34);
    }

    @Test
    void processingProgressThatIsCountedIsNotTakenFromOutside() {
        tell("H20", "10", "17.69", "10", "10", "10", "10");
        tell("H21", "10", "16.00", "10", "10", "10", "10");
        counted.put(new AgencyCode("H20"), new BigDecimal("15.00"));

        assertThat(group(item(DAY, "H20"), IndexGroup.PROCESSING_PROGRESS))
                .isEqualTo(new GroupScore("15.00", 2, Movement.NO_BASELINE, null, Source.COUNTED));
        assertThat(group(item(DAY, "H21"), IndexGroup.PROCESSING_PROGRESS))
                .isEqualTo(new GroupScore("16.00", 1, Movement.NO_BASELINE, null, Source.GIVEN));
    }

    @Test
    void theNationalLineIsTheMeanOfEachGroupRoundedThenSummed() {
        // each mean of 10.00 and 10.01 is 10.005, half up 10.01: six times that is 60.06, though the mean total is
        // 60.03
        tell("H01", "10", "10", "10", "10", "10", "10");
        tell("H05", "10.01", "10.01", "10.01", "10.01", "10.01", "10.01");
        tell("H12", null, null, null, null, null, "10.01");

        Index766.National national = index(DAY).national();

        assertThat(national.groups()).containsEntry(IndexGroup.TRANSPARENCY, "10.01");
        assertThat(national.groups()).containsEntry(IndexGroup.DIGITIZATION, "10.01");
        assertThat(national.total()).isEqualTo("60.06");
    }

    @Test
    void withAGroupThatNobodyHasThereIsNoNationalTotal() {
        tell("H01", "10", "10", "10", "10", null, "10");

        assertThat(index(DAY).national().groups()).hasSize(5);
        assertThat(index(DAY).national().total()).isNull();
    }

    @Test
    void morePointsAndALowerPlaceAreShownAsTheyAre() {
        tell("H01", "10", "10", "10", "10", "10", "10");
        tell("H05", "10", "10", "10", "10", "9", "10");
        Index766 then = index(WEEK_BEFORE);
        tell("H01", "10", "10.10", "10", "10", "9.95", "10");
        tell("H05", "10", "10", "10", "10", "11", "10");

        Index766 index = WholeMovements.against(index(DAY), then);

        Item item = item(index, "H01");
        assertThat(item.total()).isEqualTo("60.05");
        assertThat(item.totalChange()).isEqualTo("0.05");
        assertThat(item.rankChange()).isEqualTo(-1);
        assertThat(group(item, IndexGroup.PROCESSING_PROGRESS).movement()).isEqualTo(Movement.UP);
        assertThat(group(item, IndexGroup.SATISFACTION).movement()).isEqualTo(Movement.DOWN);
        assertThat(group(item, IndexGroup.SATISFACTION).change()).isEqualTo("-0.05");
        assertThat(group(item, IndexGroup.DIGITIZATION).movement()).isEqualTo(Movement.SAME);
        assertThat(group(item, IndexGroup.DIGITIZATION).change()).isEqualTo("0.00");
        assertThat(index.baseline()).isEqualTo("2026-10-03");
    }

    @Test
    void whereEitherSideIsMissingThereIsNoBaseline() {
        tell("H01", "10", "10", "10", null, "10", "10");
        Index766 then = index(WEEK_BEFORE);
        tell("H01", "10", "10", "10", "10", "10", "10");
        tell("H05", "10", "10", "10", "10", "11", "10");

        Index766 index = WholeMovements.against(index(DAY), then);

        Item item = item(index, "H01");
        assertThat(group(item, IndexGroup.ONLINE_PAYMENT).movement()).isEqualTo(Movement.NO_BASELINE);
        assertThat(group(item, IndexGroup.TRANSPARENCY).movement()).isEqualTo(Movement.SAME);
        assertThat(item.totalChange()).isNull();
        assertThat(item.rankChange()).isNull();
        assertThat(group(item(index, "H05"), IndexGroup.TRANSPARENCY).movement())
                .isEqualTo(Movement.NO_BASELINE);
    }

    @Test
    void acrossTheMergersOnlyUnchangedProvincesAreComparedAndPlacesNotAtAll() {
        tell("H14", "10", "10", "10", "10", "10", "10");
        tell("H29", "11", "10", "10", "10", "10", "10");
        Index766 then = index(LocalDate.of(2025, 6, 30));

        Index766 index = WholeMovements.against(index(LocalDate.of(2025, 7, 1)), then);

        assertThat(item(index, "H14").totalChange()).isEqualTo("0.00");
        assertThat(item(index, "H14").rankChange()).isNull();
        assertThat(item(index, "H29").totalChange()).isNull();
        assertThat(group(item(index, "H29"), IndexGroup.TRANSPARENCY).movement())
                .isEqualTo(Movement.NO_BASELINE);
    }

    @Test
    void whatMovedCanBeTakenOutAgain() {
        tell("H01", "10", "10", "10", "10", "10", "10");
        Index766 moved = WholeMovements.against(index(DAY), index(WEEK_BEFORE));

        assertThat(WholeMovements.none(moved)).isEqualTo(index(DAY)).isNotEqualTo(moved);
    }

    @Test
    void twoVersionsOfTheFormulaAreNotCompared() {
        Index766 then = index(WEEK_BEFORE);
        ScoreFormula later = new ScoreFormula(
                "later",
                DAY,
                ScoreFormula.DECISION_766.maxima(),
                ScoreFormula.DECISION_766.floors(),
                ScoreFormula.DECISION_766.counted());
        Index766 now = WholeIndex.of(DAY, later, told, progress()).index(0, false);

        assertThatIllegalArgumentException().isThrownBy(() -> WholeMovements.against(now, then));
    }

    private void tell(String province, @Nullable String... scores) {
        Map<IndexGroup, BigDecimal> groups = new EnumMap<>(IndexGroup.class);
        for (IndexGroup group : IndexGroup.values()) {
            String score = scores[group.ordinal()];
            if (score != null) {
                groups.put(group, new BigDecimal(score).setScale(2));
            }
        }
        told.put(new AgencyCode(province), groups);
    }

    private Index766 index(LocalDate asOf) {
        assertThat(told.keySet())
                .allSatisfy(code -> assertThat(Provinces.on(asOf, code)).isPresent());
        return WholeIndex.of(asOf, ScoreFormula.DECISION_766, told, progress()).index(0, false);
    }

    private Progress progress() {
        return new Progress(counted, 4711, false, Instant.EPOCH);
    }

    private Item item(LocalDate asOf, String province) {
        return item(index(asOf), province);
    }

    private static Item item(Index766 index, String province) {
        return index.items().stream()
                .filter(item -> item.province().value().equals(province))
                .findFirst()
                .orElseThrow();
    }

    private static GroupScore group(Item item, IndexGroup group) {
        return requireNonNull(item.groups().get(group));
    }
}
