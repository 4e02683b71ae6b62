package vn.tiendo.index.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.index.tally.TallyReading;
import vn.tiendo.index.whole.WholeIndex;

/** Makes races of rankings. */
public final class Races {
    private Races() {}

    /** In the ranking of processing progress; empty where the province received nothing. */
    public static Optional<Race> ofProgress(TallyReading reading, ScoreFormula formula, AgencyCode province) {
        Map<AgencyCode, BigDecimal> scores = new TreeMap<>();
        Provinces.on(reading.at().asOf())
                .forEach(other ->
                        score(reading.of(other.code()), formula).ifPresent(score -> scores.put(other.code(), score)));
        return race(reading, formula, province, BigDecimal.ZERO, scores);
    }

    /** In the whole index; empty where the province received nothing, or lacks a group. */
    public static Optional<Race> ofWhole(TallyReading reading, WholeIndex index, AgencyCode province) {
        Map<AgencyCode, BigDecimal> totals = index.totals();
        return index.provinces().stream()
                .filter(scores -> scores.province().code().equals(province) && totals.containsKey(province))
                .findFirst()
                .flatMap(scores -> race(
                        reading,
                        index.formula(),
                        province,
                        scores.total()
                                .orElseThrow()
                                .subtract(scores.points(IndexGroup.PROCESSING_PROGRESS)
                                        .orElseThrow()),
                        totals));
    }

    private static Optional<Race> race(
            TallyReading reading,
            ScoreFormula formula,
            AgencyCode province,
            BigDecimal beside,
            Map<AgencyCode, BigDecimal> points) {
        ProgressCounts counts = reading.of(province);
        List<BigDecimal> others = points.entrySet().stream()
                .filter(other -> !other.getKey().equals(province))
                .map(Map.Entry::getValue)
                .toList();
        return counts.received() == 0
                ? Optional.empty()
                : Optional.of(new Race(formula, counts.received(), counts.onTime(), beside, others));
    }

    private static Optional<BigDecimal> score(ProgressCounts counts, ScoreFormula formula) {
        return formula.score(counts.onTime(), counts.received());
    }
}
