package vn.tiendo.index.component.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.ComponentScores;
import vn.tiendo.index.component.ComponentScores.Told;

/**
 * The scores of a day as they were told.
 *
 * @param version rises with every change, 0 before the first
 * @param items by province
 */
record ScoresAnswer(LocalDate asOf, long version, List<Item> items) {
    /** One province's scores by group. */
    record Item(AgencyCode province, Map<IndexGroup, Score> groups) {}

    /**
     * One score.
     *
     * @param score text with two decimals
     * @param version of the change that told it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Score(
            String score, long version, String by, @Nullable String reason, Instant at) {
        static Score of(Told told) {
            return new Score(
                    told.score().toPlainString(),
                    told.version(),
                    told.signature().by(),
                    told.signature().reason(),
                    told.signature().at());
        }
    }

    static ScoresAnswer of(ComponentScores scores) {
        Map<AgencyCode, Map<IndexGroup, Score>> provinces = new TreeMap<>();
        scores.told()
                .forEach(told -> provinces
                        .computeIfAbsent(told.province(), _ -> new EnumMap<>(IndexGroup.class))
                        .put(told.group(), Score.of(told)));
        return new ScoresAnswer(
                scores.asOf(),
                scores.version(),
                provinces.entrySet().stream()
                        .map(province -> new Item(province.getKey(), province.getValue()))
                        .toList());
    }
}
