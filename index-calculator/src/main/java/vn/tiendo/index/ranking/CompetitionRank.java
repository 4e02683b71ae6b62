package vn.tiendo.index.ranking;

import java.math.BigDecimal;
import java.util.Collection;

/** Competition ranks (1, 2, 2, 4): one more than there are better ones. */
public final class CompetitionRank {
    private CompetitionRank() {}

    /** The rank of points among others; whether these include its own makes no difference. */
    public static int of(BigDecimal points, Collection<BigDecimal> others) {
        return 1
                + Math.toIntExact(others.stream()
                        .filter(other -> other.compareTo(points) > 0)
                        .count());
    }
}
