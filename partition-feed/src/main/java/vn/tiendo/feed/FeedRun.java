package vn.tiendo.feed;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What runs from a start of a feed to its stop. */
record FeedRun(ConcurrentMessageListenerContainer<byte[], byte[]> container, FeedWatch watch, Admin admin)
        implements AutoCloseable {
    private static final Duration PATIENCE_WITH_THE_BROKER = Duration.ofMillis(500);

    void start() {
        watch.start();
        container.start();
    }

    /** Within five seconds, whatever is away: the batch under way is finished, or undone with its connection. */
    @Override
    public void close() {
        container.stop();
        watch.close();
        admin.close(PATIENCE_WITH_THE_BROKER);
    }
}
