package vn.tiendo.query.unitranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ScoreFormula;

/**
 * Units by their scores. Ranks are competition ranks (1, 2, 2, 4); scores that agree in their two decimals share a rank and
 * stand in the order of codes. Units that received nothing come last, without rank and score.
 */
public record UnitRanking(ScoreFormula formula, List<Item> items) {
    private static final int DECIMALS = 2;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(
                    Scored::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Scored::unit);

    public UnitRanking {
        items = List.copyOf(items);
    }

    /**
     * One unit.
     *
     * @param rank null where nothing was received
     * @param score two decimals, null where nothing was received
     * @param toNext points missing to the score of the next better rank, null for the first and without a rank
     * @param toLeader points missing to the score of the first, null for the first and without a rank
     */
    public record Item(
            AgencyCode unit,
            Figures figures,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable BigDecimal toNext,
            @Nullable BigDecimal toLeader) {}

    private record Scored(
            AgencyCode unit, Figures figures, @Nullable BigDecimal score) {}

    /** Ranks units by their figures. */
    public static UnitRanking of(ScoreFormula formula, Map<AgencyCode, Figures> units) {
        List<Scored> scored = new ArrayList<>();
        units.forEach((unit, figures) -> scored.add(new Scored(
                unit,
                figures,
                formula.score(figures.onTime(), figures.received()).orElse(null))));
        scored.sort(BEST_FIRST);
        return new UnitRanking(formula, ranked(scored));
    }

    private static List<Item> ranked(List<Scored> bestFirst) {
        List<Item> items = new ArrayList<>(bestFirst.size());
        @Nullable BigDecimal leader = bestFirst.isEmpty() ? null : bestFirst.getFirst().score();
        @Nullable BigDecimal better = null;
        @Nullable BigDecimal own = null;
        int rank = 0;
        for (Scored next : bestFirst) {
            if (!Objects.equals(next.score(), own)) {
                better = own;
                own = next.score();
                rank = items.size() + 1;
            }
            items.add(item(next, rank, better, leader));
        }
        return items;
    }

    private static Item item(Scored unit, int rank, @Nullable BigDecimal better, @Nullable BigDecimal leader) {
        BigDecimal score = unit.score();
        return new Item(
                unit.unit(),
                unit.figures(),
                score == null ? null : rank,
                score,
                behind(better, score),
                better == null ? null : behind(leader, score));
    }

    private static @Nullable BigDecimal behind(@Nullable BigDecimal better, @Nullable BigDecimal own) {
        return better == null || own == null ? null : better.subtract(own);
    }

    /** The mean of the scores with two decimals, half up; empty where no unit has one. */
    public Optional<BigDecimal> mean() {
        List<BigDecimal> scores =
                items.stream().map(Item::score).filter(Objects::nonNull).toList();
        return scores.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}
