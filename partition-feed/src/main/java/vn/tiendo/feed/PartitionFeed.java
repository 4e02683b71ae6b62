package vn.tiendo.feed;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Reads a topic so that the effect of every record happens exactly once: the position lives in the database of the
 * effect, is written in its transaction and under its lock. Kafka's own offsets are for tools only.
 *
 * <p>What is wrong with a record or a connection never ends the feed: connections are waited for, data that the database
 * cannot hold are set aside, and a record that shows a bug stops its partition alone, by name, in health and log.
 */
public final class PartitionFeed implements SmartLifecycle {
    private final FeedSettings settings;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final FeedWatch watch;
    private final FeedState state;
    private final Admin admin;

    PartitionFeed(
            FeedSettings settings,
            ConcurrentMessageListenerContainer<byte[], byte[]> container,
            FeedWatch watch,
            FeedState state,
            Admin admin) {
        this.settings = settings;
        this.container = container;
        this.watch = watch;
        this.state = state;
        this.admin = admin;
    }

    /** The name of the feed. */
    public String name() {
        return settings.name();
    }

    boolean isVital() {
        return settings.vital();
    }

    /** Records not yet applied, against the true end of the topic as of the last second. */
    public long lag() {
        return state.lag();
    }

    Map<String, String> troubles(Instant now) {
        return state.troubles(now);
    }

    @Override
    public void start() {
        watch.start();
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
        watch.close();
        admin.close();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** Starts after what it feeds and stops before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
