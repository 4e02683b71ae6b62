package vn.tiendo.contract.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How counts become a score. Figures of two versions are never compared.
 *
 * @param version the name of the version
 * @param effectiveFrom the first as-of day on which it holds
 * @param points what a share of one is worth
 */
public record ScoreFormula(String version, LocalDate effectiveFrom, BigDecimal points) {
    private static final int SCORE_DECIMALS = 2;
    private static final int RATE_DECIMALS = 4;

    /**
     * Decision 766/QĐ-TTg (2022), group "processing progress": 20 points × on time ÷ received, over the dossiers received
     * in the period as they stand on the as-of day. Agrees with 94 of 94 published rows.
     */
    public static final ScoreFormula DECISION_766 =
            new ScoreFormula("766-2022", LocalDate.of(2022, 6, 23), new BigDecimal(20));

    private static final List<ScoreFormula> VERSIONS = List.of(DECISION_766);

    /** The version for an as-of day; days before the first version are scored by the first. */
    public static ScoreFormula on(LocalDate asOf) {
        return VERSIONS.reversed().stream()
                .filter(formula -> !asOf.isBefore(formula.effectiveFrom))
                .findFirst()
                .orElse(VERSIONS.getFirst());
    }

    /**
     * The score with two decimals, half up on the exact quotient.
     *
     * @return empty where nothing was received: no data, never 0 and never the full points
     */
    public Optional<BigDecimal> score(long onTime, long received) {
        return quotient(points.multiply(BigDecimal.valueOf(onTime)), received, SCORE_DECIMALS);
    }

    /** The share on time with four decimals, half up; empty where nothing was received. */
    public static Optional<BigDecimal> onTimeRate(long onTime, long received) {
        return quotient(BigDecimal.valueOf(onTime), received, RATE_DECIMALS);
    }

    private static Optional<BigDecimal> quotient(BigDecimal dividend, long received, int decimals) {
        return received == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(BigDecimal.valueOf(received), decimals, RoundingMode.HALF_UP));
    }
}
