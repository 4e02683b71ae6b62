package vn.tiendo.query.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.Grade;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ScoreFormula;

/**
 * The whole index of a province as it was published; all but the state is null or empty where nothing was. Points are text
 * with two decimals.
 *
 * @param provinces how many are ranked or could be
 * @param rankChange places, positive upward
 * @param baseline the day that changes are against, {@link ProvinceRanking#NO_BASELINE} where there is none
 * @param provisional whether it may still change, null where nothing was published
 * @param groups all six, in their order
 * @param missing the groups without a score
 */
public record IndexOfWeek(
        State state,
        @Nullable String total,
        @Nullable Integer rank,
        @Nullable Integer provinces,
        @Nullable Grade grade,
        @Nullable String totalChange,
        @Nullable Integer rankChange,
        @Nullable String baseline,
        @Nullable String formula,
        @Nullable Boolean provisional,
        List<Group> groups,
        List<IndexGroup> missing,
        String proof) {
    public IndexOfWeek {
        groups = List.copyOf(groups);
        missing = List.copyOf(missing);
    }

    /** What is known of it. */
    public enum State {
        /** It has a total. */
        WHOLE,
        /** A group is missing, so that there is no total. */
        INCOMPLETE,
        /** None was published of that day. */
        NO_DATA
    }

    /** One group. */
    public record Group(
            IndexGroup group,
            @Nullable String score,
            String maximum,
            @Nullable Integer rank,
            Movement movement,
            @Nullable String change) {}

    static IndexOfWeek of(Optional<Index766> index, AgencyCode province, String proof) {
        return index.flatMap(found -> found.items().stream()
                        .filter(item -> item.province().equals(province))
                        .findFirst()
                        .map(item -> of(found, item, proof)))
                .orElseGet(() -> noData(proof));
    }

    private static IndexOfWeek noData(String proof) {
        return new IndexOfWeek(
                State.NO_DATA, null, null, null, null, null, null, null, null, null, List.of(), List.of(), proof);
    }

    private static IndexOfWeek of(Index766 index, Index766.Item item, String proof) {
        return new IndexOfWeek(
                item.total() == null ? State.INCOMPLETE : State.WHOLE,
                item.total(),
                item.rank(),
                index.items().size(),
                item.grade(),
                item.totalChange(),
                item.rankChange(),
                index.baseline(),
                index.formula(),
                !index.isFinal(),
                groups(item.groups(), ScoreFormula.on(index.asOf())),
                item.missing(),
                proof);
    }

    private static List<Group> groups(Map<IndexGroup, GroupScore> scores, ScoreFormula formula) {
        return List.of(IndexGroup.values()).stream()
                .map(group -> of(group, scores.getOrDefault(group, GroupScore.MISSING), formula))
                .toList();
    }

    private static Group of(IndexGroup group, GroupScore score, ScoreFormula formula) {
        return new Group(
                group,
                score.score(),
                formula.maximum(group).toPlainString(),
                score.rank(),
                score.movement(),
                score.change());
    }

    /** The groups that moved so. */
    public List<Group> moved(Movement movement) {
        return groups.stream()
                .filter(group -> group.score() != null && group.movement() == movement)
                .toList();
    }

    /** Whether there is something to compare with. */
    public boolean hasBaseline() {
        return baseline != null && !baseline.equals(ProvinceRanking.NO_BASELINE);
    }
}
