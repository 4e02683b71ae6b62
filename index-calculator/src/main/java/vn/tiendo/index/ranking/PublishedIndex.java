package vn.tiendo.index.ranking;

import vn.tiendo.contract.ranking.ProvinceRanking.Item;

/**
 * One province's figures as they were published.
 *
 * @param ranking that they are part of
 * @param item without movements and distances
 */
public record PublishedIndex(PublishedRanking ranking, Item item) {}
