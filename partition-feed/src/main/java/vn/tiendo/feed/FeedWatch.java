package vn.tiendo.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each second asks the broker for the true ends of the topic and the database for the positions: how far the feed is
 * behind, whether it moves, and up to which instant partitions are read to their end. That it asks no more is seen from
 * outside by the age of the last answer.
 */
final class FeedWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FeedSettings settings;
    private final FeedPositions positions;
    private final FeedListener listener;
    private final Admin admin;
    private final FeedState state;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-watch").factory());

    FeedWatch(
            FeedSettings settings,
            FeedPositions positions,
            FeedListener listener,
            Admin admin,
            FeedState state,
            InstantSource clock) {
        this.settings = settings;
        this.positions = positions;
        this.listener = listener;
        this.admin = admin;
        this.state = state;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An error ends a timer silently; nothing may. */
    private void look() {
        try {
            lookOnce();
        } catch (RuntimeException | Error trouble) {
            LOG.debug("{} cannot tell how far it is", settings.name(), trouble);
            state.answeredNot(trouble.toString());
        }
    }

    private void lookOnce() {
        state.asks("broker");
        Instant asked = clock.instant();
        TopicFacts topic = TopicFacts.of(admin, settings.topic());
        Map<Integer, Long> ends = topic.ends(admin, settings.topic());
        listener.topicIs(topic);
        state.asks("database");
        positions.reachedEnds(settings.name(), topic.id(), ends, asked);
        listener.seekAgain(state.looked(positions.all(settings.name()), topic.id(), ends));
        if (state.wondersWhoReads()) {
            state.readElsewhere(TopicFacts.readers(admin, settings.name(), settings.topic()));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
