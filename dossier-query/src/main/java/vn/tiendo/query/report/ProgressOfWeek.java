package vn.tiendo.query.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.query.progress.UnitProgress;

/**
 * Processing progress of a province: score and rank as they were published, null where they were not, beside the counts
 * that are known now. Scores are text with two decimals, the rate has four.
 *
 * @param provisional whether what was published may still change, null where nothing was
 * @param provinces how many the ranking lists
 * @param rankChange places, positive upward
 * @param baseline the day that changes are against, {@link ProvinceRanking#NO_BASELINE} where there is none
 * @param maximum points of the group at most
 * @param known counts and score as known now, in the book of the portal
 * @param rankingProof the ranking
 * @param proof the counts
 */
public record ProgressOfWeek(
        @Nullable Boolean provisional,
        @Nullable String score,
        @Nullable Integer rank,
        @Nullable Integer provinces,
        @Nullable String scoreChange,
        @Nullable Integer rankChange,
        @Nullable String baseline,
        String maximum,
        Known known,
        String rankingProof,
        String proof) {
    /** What is known now. */
    public record Known(
            long received,
            long onTime,
            long late,
            @Nullable String onTimeRate,
            @Nullable String score) {
        static Known of(UnitProgress progress) {
            return new Known(
                    progress.counts().received(),
                    progress.counts().onTime(),
                    progress.counts().late(),
                    progress.onTimeRate().map(BigDecimal::toPlainString).orElse(null),
                    progress.score().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    static ProgressOfWeek of(
            Optional<ProvinceRanking> ranking, AgencyCode province, UnitProgress now, Addresses addresses) {
        Optional<ProvinceRanking.Item> item = ranking.stream()
                .flatMap(found -> found.items().stream())
                .filter(one -> one.province().equals(province))
                .findFirst();
        return new ProgressOfWeek(
                item.flatMap(_ -> ranking).map(found -> !found.isFinal()).orElse(null),
                item.map(ProvinceRanking.Item::score).orElse(null),
                item.map(ProvinceRanking.Item::rank).orElse(null),
                ranking.map(found -> found.items().size()).orElse(null),
                item.map(ProvinceRanking.Item::scoreChange).orElse(null),
                item.map(ProvinceRanking.Item::rankChange).orElse(null),
                ranking.map(ProvinceRanking::baseline).orElse(null),
                now.formula().points().toPlainString(),
                Known.of(now),
                addresses.ranking(),
                addresses.progress(province));
    }

    /** Whether something was published, and late facts have changed the score since. */
    public boolean changedSince() {
        return score != null && !score.equals(known.score());
    }

    /** Whether there is something to compare with. */
    public boolean hasBaseline() {
        return baseline != null && !baseline.equals(ProvinceRanking.NO_BASELINE);
    }
}
