package vn.tiendo.query.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.ProgressCounts;

/**
 * What the counts of one day are worth.
 *
 * @param counts the dossiers received in the period, where they stand at the end of the day
 * @param formula the version of the score that holds on the day
 */
public record UnitProgress(ProgressCounts counts, ScoreFormula formula) {
    /** The counts of a day, under the formula of that day. */
    public static UnitProgress on(LocalDate asOf, ProgressCounts counts) {
        return new UnitProgress(counts, ScoreFormula.on(asOf));
    }

    /** The points, two decimals; empty where nothing was received. */
    public Optional<BigDecimal> score() {
        return formula.score(counts.onTime(), counts.received());
    }

    /** The share on time, four decimals; empty where nothing was received. */
    public Optional<BigDecimal> onTimeRate() {
        return ScoreFormula.onTimeRate(counts.onTime(), counts.received());
    }
}
