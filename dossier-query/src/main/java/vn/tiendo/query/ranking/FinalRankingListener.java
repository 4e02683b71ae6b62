package vn.tiendo.query.ranking;

import vn.tiendo.contract.ranking.ProvinceRanking;

/** Wants to know which rankings are final: every bean of this type is told. */
@FunctionalInterface
public interface FinalRankingListener {
    /**
     * A ranking came as final. It is told once for each period and day, in the transaction that keeps the ranking: both
     * happen, or neither. An exception undoes both and is treated as {@code FeedHandler} says.
     */
    void becameFinal(ProvinceRanking ranking);
}
