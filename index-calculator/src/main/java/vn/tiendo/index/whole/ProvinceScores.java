package vn.tiendo.index.whole;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.ranking.Index766.Source;
import vn.tiendo.contract.ranking.IndexGroup;

/** The scores that a province has. What is missing is missing, and never 0. */
public record ProvinceScores(Province province, Map<IndexGroup, Scored> scores) {
    public ProvinceScores {
        scores = Map.copyOf(scores);
    }

    /**
     * One score.
     *
     * @param points with two decimals
     */
    public record Scored(BigDecimal points, Source source) {}

    /**
     * Puts together what was told and what was counted: of processing progress what was told holds only where nothing was
     * counted.
     *
     * @param counted null where the province received nothing
     */
    static ProvinceScores of(Province province, Map<IndexGroup, BigDecimal> told, @Nullable BigDecimal counted) {
        Map<IndexGroup, Scored> scores = new EnumMap<>(IndexGroup.class);
        told.forEach((group, points) -> scores.put(group, new Scored(points, Source.GIVEN)));
        if (counted != null) {
            scores.put(IndexGroup.PROCESSING_PROGRESS, new Scored(counted, Source.COUNTED));
        }
        return new ProvinceScores(province, scores);
    }

    /** The points of a group, empty where they are missing. */
    public Optional<BigDecimal> points(IndexGroup group) {
        return Optional.ofNullable(scores.get(group)).map(Scored::points);
    }

    /** The exact sum of the six, empty where one is missing. */
    public Optional<BigDecimal> total() {
        return missing().isEmpty()
                ? scores.values().stream().map(Scored::points).reduce(BigDecimal::add)
                : Optional.empty();
    }

    /** The groups without a score. */
    List<IndexGroup> missing() {
        return Arrays.stream(IndexGroup.values())
                .filter(group -> !scores.containsKey(group))
                .toList();
    }
}
