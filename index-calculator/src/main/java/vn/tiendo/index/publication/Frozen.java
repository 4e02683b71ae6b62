package vn.tiendo.index.publication;

import java.util.List;
import vn.tiendo.index.ranking.PublishedRanking;

/**
 * What an order to freeze came to.
 *
 * @param newly how many of them were not frozen before
 * @param rankings all that were asked for, in every book
 */
public record Frozen(long newly, List<PublishedRanking> rankings) {
    public Frozen {
        rankings = List.copyOf(rankings);
    }
}
