package vn.tiendo.bench.model;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.local.importer.EventSource;
import vn.tiendo.local.importer.Importer;
import vn.tiendo.local.run.Application;

/** Dossiers as shops tell them, carried through the whole product until everything is counted, ranked and published. */
final class Seed {
    /** So many days before today have a published ranking to be compared with. */
    static final int PUBLISHED_DAYS = 35;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final BenchServers servers;
    private final Door door;
    private final LocalDate today;

    private Seed(BenchServers servers, Door door, LocalDate today) {
        this.servers = servers;
        this.door = door;
        this.today = today;
    }

    /**
     * Leaves the databases of the three applications, and none of them running.
     *
     * @param units as a registry takes them
     */
    static void sow(BenchServers servers, Path folder, LocalDate today, String units, EventSource events)
            throws Exception {
        for (Application application : Application.ALL) {
            servers.createDatabase(application.database());
        }
        try (Door door = new Door();
                Service command = start("dossier-command", servers, folder);
                Service query = start("dossier-query", servers, folder);
                Service index = start("index-calculator", servers, folder)) {
            new Seed(servers, door, today).tell(command, query, index, units, events);
        }
    }

    private static Service start(String name, BenchServers servers, Path folder) throws Exception {
        return Service.start(name, Service.application(name).database(), servers, folder);
    }

    private void tell(Service command, Service query, Service index, String units, EventSource events)
            throws Exception {
        door.put(query.url() + "/api/v1/units?by=bench", "text/csv", units);
        try (Importer importer = new Importer(URI.create(command.url()), PATIENCE, _ -> {})) {
            importer.carry(events, 1);
        }
        awaitRanked(index, Instant.now());
        for (LocalDate day = today.minusDays(PUBLISHED_DAYS); day.isBefore(today); day = day.plusDays(1)) {
            door.post(index.url() + "/api/v1/publications", Map.of("asOf", day.toString(), "by", "bench"));
        }
        awaitFolded();
    }

    private void awaitRanked(Service index, Instant told) throws Exception {
        while (!isThrough(door.get(index.url() + "/api/v1/ranking").path("through"), told)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static boolean isThrough(JsonNode through, Instant told) {
        return through.isString() && !Instant.parse(through.stringValue()).isBefore(told);
    }

    private void awaitFolded() throws SQLException, InterruptedException {
        try (Connection connection = servers.connect("dossier_query")) {
            while (!isFolded(connection)) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static boolean isFolded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select not exists (select from tally_delta)
                            and not exists (select from tally_fold where not published)
                        """)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
