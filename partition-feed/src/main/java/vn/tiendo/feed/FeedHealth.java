package vn.tiendo.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Down while something stands still that a vital feed should read here, or that nobody reads; behind while records move
 * and are read late, or another process does not get on. Says of every feed where, at which record, and why. It asks
 * nobody: what it says was found out by threads whose silence it would notice.
 */
final class FeedHealth extends AbstractHealthIndicator {
    private final ObjectProvider<PartitionFeed> feeds;

    FeedHealth(ObjectProvider<PartitionFeed> feeds) {
        this.feeds = feeds;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<Status> all = new ArrayList<>();
        feeds.orderedStream().forEach(feed -> {
            Map<String, String> troubles = feed.troubles();
            Map<String, String> hearsay = feed.state().hearsay();
            Duration behind = feed.state().behind();
            if (feed.settings().vital()) {
                all.add(status(troubles, hearsay, behind));
            }
            Map<String, Object> details = new TreeMap<>(hearsay);
            details.putAll(troubles);
            details.put("lag", feed.lag());
            if (isLate(behind)) {
                details.put("behindForSeconds", behind.toSeconds());
            }
            builder.withDetail(feed.name(), details);
        });
        builder.status(worst(all));
    }

    private static Status status(Map<String, String> troubles, Map<String, String> hearsay, Duration behind) {
        if (!troubles.isEmpty()) {
            return Status.DOWN;
        }
        return !hearsay.isEmpty() || isLate(behind) ? FlowStatus.BEHIND : Status.UP;
    }

    private static boolean isLate(Duration behind) {
        return behind.compareTo(FlowStatus.LATE) > 0;
    }

    private static Status worst(List<Status> all) {
        if (all.contains(Status.DOWN)) {
            return Status.DOWN;
        }
        return all.contains(FlowStatus.BEHIND) ? FlowStatus.BEHIND : Status.UP;
    }
}
