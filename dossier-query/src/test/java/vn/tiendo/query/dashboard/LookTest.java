package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;

class LookTest {
    @ParameterizedTest
    @CsvSource({
        "20.00, step-excellent",
        "18.00, step-excellent",
        "17.99, step-good",
        "16.00, step-good",
        "14.00, step-fair",
        "10.00, step-average",
        "9.99, step-weak",
        "0.00, step-weak"
    })
    void aScoreHasTheStepOfTheGradeThatATotalOfTheSameShareWouldHave(String score, String step) {
        assertThat(Look.LOOK.step(new BigDecimal(score), ScoreFormula.DECISION_766))
                .isEqualTo(step);
    }

    @Test
    void whatHasNoScoreHasAStepOfItsOwn() {
        assertThat(Look.LOOK.step(null, ScoreFormula.DECISION_766)).isEqualTo("no-data");
        assertThat(Look.LOOK.steps()).hasSize(6).endsWith("no-data");
    }

    @Test
    void morePointsAreBetterAndMoreLateDossiersAreWorse() {
        assertThat(Look.LOOK.tone(new BigDecimal("0.01"))).isEqualTo("better");
        assertThat(Look.LOOK.tone(-2)).isEqualTo("worse");
        assertThat(Look.LOOK.tone(null)).isEqualTo("flat");
        assertThat(Look.LOOK.toneOfLess(3)).isEqualTo("worse");
        assertThat(Look.LOOK.toneOfLess(0)).isEqualTo("flat");
    }

    @Test
    void theStandingsFillTheBarOneBesideTheOther() {
        ProgressCounts counts = new ProgressCounts(
                Map.of(TallyState.of(Standing.IN_TERM, null), 1L, TallyState.of(Standing.OVERDUE, Cause.AGENCY), 3L));
        assertThat(Look.LOOK.parts(counts))
                .extracting(Look.Part::standing)
                .containsExactly(Standing.IN_TERM, Standing.OVERDUE);
        assertThat(Look.LOOK.parts(counts).getLast().from()).isEqualByComparingTo("25");
        assertThat(Look.LOOK.parts(counts).getLast().width()).isEqualByComparingTo("75");
        assertThat(Look.LOOK.parts(ProgressCounts.NONE)).isEmpty();
    }
}
