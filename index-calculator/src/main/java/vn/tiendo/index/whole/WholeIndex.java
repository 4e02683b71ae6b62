package vn.tiendo.index.whole;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Item;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.Index766.National;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.index.ranking.CompetitionRank;
import vn.tiendo.index.whole.ProvinceScores.Scored;

/**
 * All six groups of the provinces of a day. The total is the exact sum of six scores; ranks are competition ranks of the
 * totals, and of each group among those that have a score.
 *
 * @param provinces every province of the day, in any order
 */
public record WholeIndex(LocalDate asOf, ScoreFormula formula, List<ProvinceScores> provinces, Progress progress) {
    private static final int DECIMALS = 2;
    private static final Comparator<ProvinceScores> BEST_FIRST =
            Comparator.<ProvinceScores, @Nullable BigDecimal>comparing(
                            scores -> scores.total().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(scores -> scores.province().code());

    public WholeIndex {
        provinces = provinces.stream().sorted(BEST_FIRST).toList();
    }

    /**
     * Puts the index of a day together.
     *
     * @param told scores from outside
     */
    public static WholeIndex of(
            LocalDate asOf,
            ScoreFormula formula,
            Map<AgencyCode, Map<IndexGroup, BigDecimal>> told,
            Progress progress) {
        List<ProvinceScores> provinces = Provinces.on(asOf).stream()
                .map(province -> ProvinceScores.of(
                        province,
                        told.getOrDefault(province.code(), Map.of()),
                        progress.scores().get(province.code())))
                .toList();
        return new WholeIndex(asOf, formula, provinces, progress);
    }

    /** Whether every province of the day has all six groups. */
    boolean isComplete() {
        return provinces.stream().allMatch(scores -> scores.missing().isEmpty());
    }

    /** The totals that there are, by province. */
    public Map<AgencyCode, BigDecimal> totals() {
        Map<AgencyCode, BigDecimal> totals = new TreeMap<>();
        provinces.forEach(scores ->
                scores.total().ifPresent(total -> totals.put(scores.province().code(), total)));
        return totals;
    }

    /** Without movements: they are worked out against another index. */
    public Index766 index(long sequence, boolean isFinal) {
        Map<AgencyCode, BigDecimal> totals = totals();
        Map<IndexGroup, List<BigDecimal>> points = points();
        return new Index766(
                asOf,
                provinces.stream().map(scores -> item(scores, totals, points)).toList(),
                national(points),
                formula.version(),
                ProvinceRanking.NO_BASELINE,
                sequence,
                isFinal,
                progress.position());
    }

    private Map<IndexGroup, List<BigDecimal>> points() {
        Map<IndexGroup, List<BigDecimal>> points = new EnumMap<>(IndexGroup.class);
        for (IndexGroup group : IndexGroup.values()) {
            points.put(
                    group,
                    provinces.stream()
                            .flatMap(scores -> scores.points(group).stream())
                            .toList());
        }
        return points;
    }

    private Item item(
            ProvinceScores scores, Map<AgencyCode, BigDecimal> totals, Map<IndexGroup, List<BigDecimal>> points) {
        Map<IndexGroup, GroupScore> groups = new EnumMap<>(IndexGroup.class);
        points.forEach((group, all) -> groups.put(group, group(scores.scores().get(group), all)));
        Optional<BigDecimal> total = scores.total();
        return new Item(
                total.map(own -> CompetitionRank.of(own, totals.values())).orElse(null),
                scores.province().code(),
                scores.province().name(),
                total.map(BigDecimal::toPlainString).orElse(null),
                total.map(formula::grade).orElse(null),
                null,
                null,
                groups,
                scores.missing());
    }

    private static GroupScore group(@Nullable Scored scored, List<BigDecimal> all) {
        return scored == null
                ? GroupScore.MISSING
                : new GroupScore(
                        scored.points().toPlainString(),
                        CompetitionRank.of(scored.points(), all),
                        Movement.NO_BASELINE,
                        null,
                        scored.source());
    }

    private static National national(Map<IndexGroup, List<BigDecimal>> points) {
        Map<IndexGroup, BigDecimal> means = new EnumMap<>(IndexGroup.class);
        points.forEach((group, all) -> mean(all).ifPresent(mean -> means.put(group, mean)));
        Map<IndexGroup, String> texts = new EnumMap<>(IndexGroup.class);
        means.forEach((group, mean) -> texts.put(group, mean.toPlainString()));
        Optional<BigDecimal> total = means.size() == IndexGroup.values().length
                ? means.values().stream().reduce(BigDecimal::add)
                : Optional.empty();
        return new National(texts, total.map(BigDecimal::toPlainString).orElse(null));
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(points.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}
