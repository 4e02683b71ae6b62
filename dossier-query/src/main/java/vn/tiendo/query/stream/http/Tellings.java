package vn.tiendo.query.stream.http;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiendo.query.stream.Audience;
import vn.tiendo.query.stream.Tiding;
import vn.tiendo.query.stream.Watcher;

/**
 * Tells each watcher on a thread of its own, so that one who reads slowly holds up nobody: what comes meanwhile is
 * gathered, and one who reads nothing is left as soon as the server stops waiting for him
 * ({@code server.tomcat.connection-timeout}).
 *
 * @param heartbeat the longest silence
 * @param rest the shortest time between two events of a kind
 * @param told counts events
 */
record Tellings(Audience audience, Duration heartbeat, Duration rest, Counter told) {
    private static final Logger LOG = LoggerFactory.getLogger(Tellings.class);

    /** Tells until the watcher or the client has come to an end. */
    void begin(Watcher watcher, Outlet outlet) {
        Thread.ofVirtual().name("stream").start(() -> tell(watcher, outlet));
    }

    private void tell(Watcher watcher, Outlet outlet) {
        try {
            outlet.beat();
            while (!watcher.ended()) {
                tellNext(watcher, outlet);
            }
            outlet.end();
        } catch (IOException | IllegalStateException gone) {
            // the server, which knows it too, ends the request
            LOG.debug("A client of a stream is gone", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            audience.leave(watcher);
        }
    }

    private void tellNext(Watcher watcher, Outlet outlet) throws IOException, InterruptedException {
        var tidings = watcher.await(heartbeat);
        for (Tiding tiding : tidings) {
            outlet.tell(tiding);
            told.increment();
        }
        if (tidings.isEmpty() && !watcher.ended()) {
            outlet.beat();
        }
        watcher.rest(rest);
    }
}
