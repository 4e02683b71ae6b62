package vn.tiendo.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each second asks the broker for the true ends of the topic: how far the feed is behind, and up to which instant
 * partitions are read to their end.
 */
final class FeedWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FeedSettings settings;
    private final FeedPositions positions;
    private final Admin admin;
    private final FeedState state;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-watch").factory());

    FeedWatch(FeedSettings settings, FeedPositions positions, Admin admin, FeedState state, InstantSource clock) {
        this.settings = settings;
        this.positions = positions;
        this.admin = admin;
        this.state = state;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Instant asked = clock.instant();
            Map<Integer, Long> ends = TopicFacts.of(admin, settings.topic()).ends(admin, settings.topic());
            positions.reachedEnds(settings.name(), ends, asked);
            state.brokerAnswered(clock.instant(), lags(ends));
        } catch (RuntimeException trouble) {
            LOG.debug("{} cannot tell how far it is", settings.name(), trouble);
            state.brokerSilent(trouble.toString());
        }
    }

    private Map<Integer, Long> lags(Map<Integer, Long> ends) {
        Map<Integer, Long> read = positions.all(settings.name());
        Map<Integer, Long> lags = new HashMap<>();
        ends.forEach((partition, end) -> lags.put(partition, Math.max(0, end - read.getOrDefault(partition, 0L))));
        return lags;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
