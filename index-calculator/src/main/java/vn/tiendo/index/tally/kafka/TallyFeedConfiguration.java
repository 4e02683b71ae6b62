package vn.tiendo.index.tally.kafka;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.FeedSettings;
import vn.tiendo.feed.PartitionFeed;
import vn.tiendo.feed.PartitionFeeds;
import vn.tiendo.index.tally.TallyIntake;

/** The feed of the tally. */
@Configuration(proxyBeanMethods = false)
class TallyFeedConfiguration {
    private static final FeedSettings SETTINGS = new FeedSettings("index-calculator", Topics.PROGRESS_TALLY, 1, 2000);

    @Bean
    PartitionFeed tallyFeed(PartitionFeeds feeds, JsonMapper json, KafkaAdmin admin, TallyIntake intake, Clock clock) {
        TallyHandler handler = new TallyHandler(new TallyRecords(json), new TallyTopic(admin), intake, clock);
        return feeds.feed(SETTINGS, handler);
    }
}
