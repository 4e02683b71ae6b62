package vn.tiendo.bench.model;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.local.importer.EventSource;

/** A seed of dossiers, from which countries of any size are made on the same servers. */
public final class ReadModel implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String QUERY = "dossier_query";
    private static final String INDEX = "index_calculator";

    /** What fills tables: not what is measured. */
    private static final String[] FOR_FILLING = {"set work_mem = '256MB'", "set maintenance_work_mem = '512MB'"};

    private final BenchServers servers;
    private final Path folder;
    private final LocalDate today;

    private ReadModel(BenchServers servers, Path folder, LocalDate today) {
        this.servers = servers;
        this.folder = folder;
        this.today = today;
    }

    /**
     * Starts the servers and feeds the seed.
     *
     * @param dossiers about how many, at most 100,000
     */
    public static ReadModel sow(Path folder, int dossiers) throws Exception {
        LocalDate today = LocalDate.now(ZONE);
        try (SeedSource seed = new SeedSource(today, dossiers)) {
            return sow(folder, today, SeedUnits.csv(), seed);
        }
    }

    /** Starts the servers and feeds all dossiers of a crowd. */
    public static ReadModel sow(Path folder, Crowd crowd) throws Exception {
        try (CrowdSource events = new CrowdSource(crowd)) {
            return sow(folder, crowd.today(), crowd.csv(), events);
        }
    }

    private static ReadModel sow(Path folder, LocalDate today, String units, EventSource events) throws Exception {
        BenchServers servers = BenchServers.start(folder);
        try {
            Seed.sow(servers, folder, today, units, events);
            return new ReadModel(servers, folder, today);
        } catch (Exception failure) {
            servers.close();
            throw failure;
        }
    }

    /**
     * Makes a country beside the seed and the other countries, and starts what answers for it.
     *
     * @param dossiers as many, or somewhat more: a multiple of the seed
     */
    public Country country(int dossiers) throws Exception {
        long begin = System.nanoTime();
        String query = QUERY + "_" + dossiers;
        String index = INDEX + "_" + dossiers;
        int copies = copies(dossiers);
        clone(QUERY, query);
        clone(INDEX, index);
        long counted = fill(query, index, copies);
        System.err.printf("  %,d dossiers after %.0f s%n", counted, (System.nanoTime() - begin) / 1e9);
        return Country.start(servers, folder, query, index, counted, today);
    }

    /** What was told and no more: no copies are made of it. */
    public Country told() throws Exception {
        try (Connection connection = servers.connect(QUERY)) {
            Script script = new Script(connection);
            script.run("vacuum (analyze)", "checkpoint");
            return Country.start(servers, folder, QUERY, INDEX, DossierCopies.dossiers(script), today);
        }
    }

    private int copies(int dossiers) throws SQLException {
        try (Connection connection = servers.connect(QUERY)) {
            return Math.toIntExact(Math.ceilDiv(dossiers, DossierCopies.dossiers(new Script(connection))));
        }
    }

    private long fill(String query, String index, int copies) throws SQLException {
        try (Connection dossiers = servers.connect(query);
                Connection ranking = servers.connect(index)) {
            Script script = new Script(dossiers);
            script.run(FOR_FILLING);
            DossierCopies.make(script, copies);
            RankingCopies.make(new Script(ranking), copies);
            script.run("checkpoint");
            return DossierCopies.dossiers(script);
        }
    }

    private void clone(String database, String name) throws SQLException {
        try (Connection connection = servers.connect("postgres")) {
            new Script(connection).run("create database %s template %s".formatted(name, database));
        }
    }

    /** On which all countries are. */
    public BenchServers servers() {
        return servers;
    }

    @Override
    public void close() throws Exception {
        servers.close();
    }
}
