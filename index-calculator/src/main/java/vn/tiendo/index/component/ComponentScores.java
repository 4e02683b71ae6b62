package vn.tiendo.index.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;

/**
 * The scores of one day as they were told.
 *
 * @param version rises with every change, 0 before the first
 * @param told by province
 */
public record ComponentScores(LocalDate asOf, long version, List<Told> told) {
    public ComponentScores {
        told = List.copyOf(told);
    }

    /**
     * One score.
     *
     * @param score with two decimals
     * @param version of the change that told it
     */
    public record Told(AgencyCode province, IndexGroup group, BigDecimal score, long version, Signature signature) {}

    /** The scores alone. */
    public Map<AgencyCode, Map<IndexGroup, BigDecimal>> byProvince() {
        Map<AgencyCode, Map<IndexGroup, BigDecimal>> scores = new HashMap<>();
        told.forEach(one -> scores.computeIfAbsent(one.province(), _ -> new EnumMap<>(IndexGroup.class))
                .put(one.group(), one.score()));
        return scores;
    }
}
