package vn.tiendo.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.processes.Query;

/** The table {@code dossier_event} with its indexes, in a database of the rivals'. */
final class EmptyStore {
    static final String DATABASE = "rival_store";
    private static final ClassPathResource SCHEMA = new ClassPathResource("db/dossier-command/V1__dossier_event.sql");

    private final BenchServers servers;

    EmptyStore(BenchServers servers) {
        this.servers = servers;
    }

    /** Makes it anew, with nothing in it. */
    void empty() throws Exception {
        servers.createDatabase(DATABASE);
        try (Query database = new Query(servers.connect(DATABASE))) {
            database.execute(SCHEMA.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** @throws IllegalStateException if it does not hold this many events */
    void check(long events) throws SQLException {
        try (Query database = new Query(servers.connect(DATABASE))) {
            long stored = database.number("select count(*) from dossier_event");
            if (stored != events) {
                throw new IllegalStateException("of %d events %d are stored".formatted(events, stored));
            }
        }
    }
}
