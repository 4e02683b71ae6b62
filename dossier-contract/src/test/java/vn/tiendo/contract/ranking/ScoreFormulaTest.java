package vn.tiendo.contract.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
}
