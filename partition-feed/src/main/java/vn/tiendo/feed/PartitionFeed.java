package vn.tiendo.feed;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Reads a topic so that the effect of every record happens exactly once: the position lives in the database of the
 * effect, is written in its transaction and under its lock. Kafka's own offsets are for tools only.
 *
 * <p>What is wrong with a record or a connection never ends the feed: connections are waited for, data that the database
 * cannot hold are set aside, and a record that shows a bug stops its partition alone, by name, in health and log.
 */
public final class PartitionFeed implements SmartLifecycle {
    /** Starts after what it feeds and stops before it. */
    static final int PHASE = Integer.MAX_VALUE - 100;

    private final FeedSettings settings;
    private final FeedState state;
    private final Supplier<FeedRun> runs;
    private @Nullable FeedRun run;

    PartitionFeed(FeedSettings settings, FeedState state, Supplier<FeedRun> runs) {
        this.settings = settings;
        this.state = state;
        this.runs = runs;
    }

    /** The name of the feed. */
    public String name() {
        return settings.name();
    }

    /** Records not yet applied, against the true end of the topic as of the last second. */
    public long lag() {
        return state.lag();
    }

    /** Whether everything was applied that the topic held when the feed was started; false while that is not known. */
    public boolean hasCaughtUp() {
        return state.hasCaughtUp();
    }

    FeedSettings settings() {
        return settings;
    }

    FeedState state() {
        return state;
    }

    /** What is wrong, by place; empty where all is well. */
    Map<String, String> troubles() {
        return state.troubles();
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            run = runs.get();
            run.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (run != null) {
            run.close();
            run = null;
            state.forget();
        }
    }

    @Override
    public void stop(Runnable done) {
        Stopping.aside(name(), this::stop, done);
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
