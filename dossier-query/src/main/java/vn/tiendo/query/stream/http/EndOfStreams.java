package vn.tiendo.query.stream.http;

import org.springframework.context.SmartLifecycle;
import vn.tiendo.query.stream.Audience;

/**
 * Ends all streams before anything else is stopped: the server waits for what is under way, and streams would be so for
 * ever. Clients come back by themselves, to whoever is there then.
 */
final class EndOfStreams implements SmartLifecycle {
    private final Audience audience;
    private volatile boolean running;

    EndOfStreams(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        audience.end();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
