package vn.tiendo.index.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.index.ranking.CompetitionRank;

/**
 * One province among others that stay where they are, and what it would have if some of its late dossiers had been on time.
 *
 * @param received its dossiers, at least one
 * @param onTime of these on time
 * @param beside its points that dossiers do not change: 0 in the ranking of progress, the other five groups in the whole index
 * @param others the points of the other provinces that have any
 */
public record Race(ScoreFormula formula, long received, long onTime, BigDecimal beside, List<BigDecimal> others) {
    /** Half of the last decimal: from there on a score is rounded up. */
    private static final BigDecimal HALF = new BigDecimal("0.005");

    public Race {
        others = List.copyOf(others);
    }

    /**
     * Points, and the competition rank that they give.
     *
     * @param points with two decimals
     */
    public record Place(BigDecimal points, int rank) {}

    /** The way to the next better place. */
    public sealed interface Next {
        /** So many dossiers at least, and where they would bring it; to reach the points of another is to share its rank. */
        record Reached(long dossiers, Place place) implements Next {}

        /** Not even if all late dossiers had been on time. */
        record Impossible(Place withAll) implements Next {}

        /** There is none better. */
        record FirstAlready() implements Next {}
    }

    public long late() {
        return received - onTime;
    }

    /**
     * Where it would be.
     *
     * @param cleared how many late dossiers had been on time, at most all
     */
    public Place with(long cleared) {
        BigDecimal points = beside.add(formula.score(onTime + cleared, received).orElseThrow());
        return new Place(points, CompetitionRank.of(points, others));
    }

    /** The fewest dossiers that bring it a place forward. */
    public Next next() {
        BigDecimal own = with(0).points();
        Collection<BigDecimal> better =
                others.stream().filter(other -> other.compareTo(own) > 0).toList();
        if (better.isEmpty()) {
            return new Next.FirstAlready();
        }
        long fewest = fewestToReach(better.stream().reduce(BigDecimal::min).orElseThrow());
        return fewest > late() ? new Next.Impossible(with(late())) : new Next.Reached(fewest, with(fewest));
    }

    /** The least x with points × (on time + x) ÷ received not below the half under the target, where it is rounded up. */
    private long fewestToReach(BigDecimal target) {
        return target.subtract(beside)
                        .subtract(HALF)
                        .multiply(BigDecimal.valueOf(received))
                        .divide(formula.points(), 0, RoundingMode.CEILING)
                        .longValueExact()
                - onTime;
    }
}
