package vn.tiendo.contract.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * The whole index of one day: all six groups of every province; key on its topic: the as-of day. Missing is not zero: a
 * province that lacks a group has no total and no rank.
 *
 * @param items every province of the day, by rank; those without a total last, by code
 * @param formula the version of the score formula
 * @param baseline the as-of day that movements are against, or {@link ProvinceRanking#NO_BASELINE}
 * @param sequence rises by one with each publication of this key
 * @param isFinal whether it stays as it is: the day's processing progress is final, and every province has all six groups
 * @param position the position in the event store that processing progress includes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Index766(
        LocalDate asOf,
        List<Item> items,
        National national,
        String formula,
        String baseline,
        long sequence,
        @JsonProperty("final") boolean isFinal,
        long position) {
    public Index766 {
        items = List.copyOf(items);
    }

    public String key() {
        return asOf.toString();
    }

    /** How a score stands against that of the baseline. */
    public enum Movement {
        UP,
        DOWN,
        SAME,
        NO_BASELINE
    }

    /** Where a score comes from. */
    public enum Source {
        /** Counted by this installation from dossiers. */
        COUNTED,
        /** Told from outside, as the national portal published it. */
        GIVEN
    }

    /**
     * One province. All points are text with two decimals.
     *
     * @param rank a competition rank (1, 2, 2, 4), null without a total
     * @param name the province's name on the as-of day
     * @param total the exact sum of the six scores, null where one is missing
     * @param grade null without a total
     * @param totalChange points against the baseline, null without one
     * @param rankChange places against the baseline, positive upward, null without one
     * @param groups all six
     * @param missing the groups without a score
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable Integer rank,
            AgencyCode province,
            String name,
            @Nullable String total,
            @Nullable Grade grade,
            @Nullable String totalChange,
            @Nullable Integer rankChange,
            Map<IndexGroup, GroupScore> groups,
            List<IndexGroup> missing) {
        public Item {
            groups = inOrder(groups);
            missing = List.copyOf(missing);
        }
    }

    /**
     * What a province has in one group.
     *
     * @param score text with two decimals, null where it is missing
     * @param rank a competition rank among the provinces that have a score, null where it is missing
     * @param change points against the baseline, null without one
     * @param source null where the score is missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupScore(
            @Nullable String score,
            @Nullable Integer rank,
            Movement movement,
            @Nullable String change,
            @Nullable Source source) {
        /** No score. */
        public static final GroupScore MISSING = new GroupScore(null, null, Movement.NO_BASELINE, null, null);
    }

    /**
     * The national line.
     *
     * @param groups of each group the mean over the provinces that have a score, with two decimals, half up; a group that
     *     none has is left out
     * @param total the sum of the means, null where a group has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record National(
            Map<IndexGroup, String> groups, @Nullable String total) {
        public National {
            groups = inOrder(groups);
        }
    }

    private static <T> Map<IndexGroup, T> inOrder(Map<IndexGroup, T> groups) {
        Map<IndexGroup, T> ordered = new LinkedHashMap<>();
        for (IndexGroup group : IndexGroup.values()) {
            T value = groups.get(group);
            if (value != null) {
                ordered.put(group, value);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }
}
