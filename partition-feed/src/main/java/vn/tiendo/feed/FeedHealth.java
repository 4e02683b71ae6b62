package vn.tiendo.feed;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a vital feed waits or has stopped; says of every feed how far it is behind, where it is stuck, and why. */
final class FeedHealth extends AbstractHealthIndicator {
    private final ObjectProvider<PartitionFeed> feeds;

    FeedHealth(ObjectProvider<PartitionFeed> feeds) {
        this.feeds = feeds;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        feeds.orderedStream().forEach(feed -> {
            Map<String, Object> details = new TreeMap<>(feed.troubles(Instant.now()));
            if (feed.isVital() && !details.isEmpty()) {
                builder.down();
            }
            details.put("lag", feed.lag());
            builder.withDetail(feed.name(), details);
        });
    }
}
