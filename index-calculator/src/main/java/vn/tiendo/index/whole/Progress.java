package vn.tiendo.index.whole;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.index.tally.TallyReading;

/**
 * What is counted of processing progress on a day: the calendar year to date in the default book.
 *
 * @param scores of the provinces that received something
 * @param position the position in the event store that is included
 * @param isFinal whether the day's ranking is frozen
 * @param updatedAt when the figures that are visible became so
 */
public record Progress(Map<AgencyCode, BigDecimal> scores, long position, boolean isFinal, Instant updatedAt) {
    public Progress {
        scores = Map.copyOf(scores);
    }

    /** As it is known now. */
    public static Progress known(TallyReading reading, ScoreFormula formula) {
        LocalDate asOf = reading.at().asOf();
        Map<AgencyCode, BigDecimal> scores = new HashMap<>();
        Provinces.on(asOf)
                .forEach(province -> formula.score(
                                reading.of(province.code()).onTime(),
                                reading.of(province.code()).received())
                        .ifPresent(score -> scores.put(province.code(), score)));
        return new Progress(
                scores, reading.fold().position(), false, reading.fold().updatedAt());
    }

    /** As it was published. */
    static Progress published(ProvinceRanking ranking, Instant updatedAt) {
        Map<AgencyCode, BigDecimal> scores = new HashMap<>();
        for (ProvinceRanking.Item item : ranking.items()) {
            if (item.score() != null) {
                scores.put(item.province(), new BigDecimal(item.score()));
            }
        }
        return new Progress(scores, ranking.position(), ranking.isFinal(), updatedAt);
    }
}
