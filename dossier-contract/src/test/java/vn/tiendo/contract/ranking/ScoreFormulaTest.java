package vn.tiendo.contract.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.SharedData;

class ScoreFormulaTest {
    private static final int RECEIVED = 4;
    private static final int ON_TIME = 5;
    private static final int OVERDUE = 6;
    private static final int RATIO = 8;
    private static final int SCORE = 9;

    @Test
    void every_row_that_the_national_portal_published_is_met_exactly() {
        List<String[]> rows = SharedData.rows("unit-progress-2026.csv");

        assertThat(rows).hasSize(47);
        assertThat(rows).allSatisfy(row -> {
            long received = Long.parseLong(row[RECEIVED]);
            long onTime = Long.parseLong(row[ON_TIME]);
            assertThat(ScoreFormula.DECISION_766.score(onTime, received).orElseThrow())
                    .isEqualByComparingTo(row[SCORE]);
            assertThat(ScoreFormula.onTimeRate(onTime, received).orElseThrow().movePointRight(2))
                    .isEqualByComparingTo(row[RATIO]);
            if (!row[OVERDUE].isEmpty()) {
                assertThat(received - onTime).isEqualTo(Long.parseLong(row[OVERDUE]));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.00, 0.0000",
        "1, 1, 20.00, 1.0000",
        "91, 100, 18.20, 0.9100",
        "2, 3, 13.33, 0.6667",
        "1, 3, 6.67, 0.3333",
        // exactly halfway: 20 × 1 ÷ 4000 = 0.005, and 1 ÷ 20000 = 0.00005
        "1, 4000, 0.01, 0.0003",
        "1, 20000, 0.00, 0.0001",
        // just below halfway: rounded once, at the division
        "9997, 20000, 10.00, 0.4999",
        "1249, 5000000, 0.00, 0.0002",
        "9223372036854775806, 9223372036854775807, 20.00, 1.0000"
    })
    void a_score_and_a_rate_are_rounded_half_up_on_the_exact_quotient(
            long onTime, long received, String score, String rate) {
        assertThat(ScoreFormula.DECISION_766.score(onTime, received)).contains(new BigDecimal(score));
        assertThat(ScoreFormula.onTimeRate(onTime, received)).contains(new BigDecimal(rate));
    }

    @Test
    void nothing_received_is_no_score() {
        assertThat(ScoreFormula.DECISION_766.score(0, 0)).isEmpty();
        assertThat(ScoreFormula.onTimeRate(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-10-01", "2022-06-22", "2022-06-23", "2026-11-22"})
    void there_is_a_formula_for_every_day(LocalDate asOf) {
        assertThat(ScoreFormula.on(asOf)).isEqualTo(ScoreFormula.DECISION_766);
        assertThat(ScoreFormula.on(asOf).version()).isEqualTo("766-2022");
    }

    @Test
    void the_six_groups_are_worth_a_hundred_points() {
        assertThat(ScoreFormula.DECISION_766.maxima().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(ScoreFormula.DECISION_766.points()).isEqualByComparingTo("20");
        assertThat(ScoreFormula.DECISION_766.maximum(IndexGroup.DIGITIZATION)).isEqualByComparingTo("22");
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, EXCELLENT",
        "90.00, EXCELLENT",
        "89.99, GOOD",
        "80.00, GOOD",
        "79.99, FAIR",
        "70.00, FAIR",
        "69.99, AVERAGE",
        "50.00, AVERAGE",
        "49.99, WEAK",
        "0.00, WEAK"
    })
    void a_grade_begins_at_its_floor(BigDecimal total, Grade grade) {
        assertThat(ScoreFormula.DECISION_766.grade(total)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-22, 766-2022",
        "2022-06-23, 766-2022",
        "2026-12-31, 766-2022",
        "2027-01-01, later",
        "2030-01-01, later"
    })
    void a_version_holds_from_its_day_on(LocalDate asOf, String version) {
        FormulaVersions versions = new FormulaVersions(List.of(later(), ScoreFormula.DECISION_766));

        assertThat(versions.on(asOf).version()).isEqualTo(version);
    }

    @Test
    void figures_of_two_versions_are_not_compared() {
        assertThat(later().isComparableWith("later")).isTrue();
        assertThat(later().isComparableWith(ScoreFormula.DECISION_766.version()))
                .isFalse();
    }

    @Test
    void a_formula_that_lacks_a_group_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreFormula(
                        "half",
                        LocalDate.EPOCH,
                        Map.of(IndexGroup.TRANSPARENCY, BigDecimal.TEN),
                        ScoreFormula.DECISION_766.floors(),
                        ScoreFormula.Counted.RECEIVED_IN_THE_PERIOD));
        assertThatIllegalArgumentException().isThrownBy(() -> new FormulaVersions(List.of()));
    }

    private static ScoreFormula later() {
        return new ScoreFormula(
                "later",
                LocalDate.of(2027, 1, 1),
                ScoreFormula.DECISION_766.maxima(),
                ScoreFormula.DECISION_766.floors(),
                ScoreFormula.Counted.RECEIVED_IN_THE_PERIOD);
    }
}
