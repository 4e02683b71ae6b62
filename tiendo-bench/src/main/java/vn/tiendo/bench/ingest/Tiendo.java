package vn.tiendo.bench.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.server.Stopwatch;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.Ports;
import vn.tiendo.processes.Query;

/**
 * The command application itself, from the first events that it has stored to the last. Its relay is kept waiting, as it
 * is where another instance has the turn: what it sends is no part of this question.
 */
final class Tiendo implements Contestant {
    static final String DATABASE = "dossier_command";

    /** The number of the lock that the one relay holds which has the turn. */
    private static final String HOLD_RELAY = "select pg_advisory_lock(2)";

    private static final String READ = "select coalesce(sum(next_offset), 0) from feed_position";
    private static final Application COMMAND = Application.ALL.getFirst();
    private static final long BETWEEN_LOOKS_MILLIS = 5;

    private final BenchServers servers;
    private final Path folder;
    private final long events;

    Tiendo(BenchServers servers, Path folder, long events) {
        this.servers = servers;
        this.folder = folder;
        this.events = events;
    }

    @Override
    public String name() {
        return "Tiendo";
    }

    @Override
    public Sample turn() throws Exception {
        servers.createDatabase(DATABASE);
        try (Connection relay = servers.connect(DATABASE);
                Statement hold = relay.createStatement()) {
            hold.execute(HOLD_RELAY);
            try (ConfigurableApplicationContext application = COMMAND.start(place())) {
                return watch(application);
            }
        }
    }

    private Application.Place place() throws Exception {
        return new Application.Place(
                folder.resolve("web"), servers.jdbcUrl(DATABASE), servers.kafka(), Ports.free(), "bench");
    }

    private Sample watch(ConfigurableApplicationContext application) throws Exception {
        try (Query look = new Query(servers.connect(DATABASE))) {
            long before = look.number(READ);
            while (before == 0) {
                before = pause(application, look);
            }
            Stopwatch watch = Stopwatch.start(servers, before);
            for (long read = before; read < events; ) {
                read = pause(application, look);
            }
            Sample sample = watch.stop(events);
            check(look);
            return sample;
        }
    }

    private static long pause(ConfigurableApplicationContext application, Query look) throws Exception {
        if (!application.isActive()) {
            throw new IllegalStateException("the application has stopped");
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        return look.number(READ);
    }

    /** Everything read is there, once: nothing of it was refused. */
    private void check(Query look) throws SQLException {
        long stored = look.number("select count(*) from dossier_event");
        if (stored != events) {
            throw new IllegalStateException("of %d events %d are stored".formatted(events, stored));
        }
    }
}
