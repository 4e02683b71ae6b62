package vn.tiendo.query.ranking.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.feed.FeedHandler;
import vn.tiendo.feed.FeedSettings;
import vn.tiendo.feed.PartitionFeed;
import vn.tiendo.feed.PartitionFeeds;
import vn.tiendo.query.ranking.RankingIntake;

/** Reads what the index calculator publishes. Dossiers are told of without it: these feeds have their own threads. */
@Configuration(proxyBeanMethods = false)
class RankingFeedConfiguration {
    /** A message tells of all provinces and may have some 20 kB. */
    private static final int MOST_OF_A_BATCH = 100;

    @Bean
    PartitionFeed provinceRankingFeed(PartitionFeeds feeds, JsonMapper json, RankingIntake intake) {
        return feed(
                feeds,
                Topics.PROVINCE_RANKING,
                new PublishedMessages<>(json, WireType.PROVINCE_RANKING, ProvinceRanking.class, intake::takeRankings));
    }

    @Bean
    PartitionFeed provinceIndexFeed(PartitionFeeds feeds, JsonMapper json, RankingIntake intake) {
        return feed(
                feeds,
                Topics.PROVINCE_INDEX_766,
                new PublishedMessages<>(json, WireType.PROVINCE_INDEX_766, Index766.class, intake::takeIndexes));
    }

    private static PartitionFeed feed(PartitionFeeds feeds, String topic, FeedHandler handler) {
        return feeds.feed(new FeedSettings("dossier-query-" + topic, topic, 1, MOST_OF_A_BATCH, false), handler);
    }
}
