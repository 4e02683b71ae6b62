package vn.tiendo.bench.model;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.bench.server.BenchServers;

/** Many dossiers, and the two applications that answer questions about them. */
public final class Country implements AutoCloseable {
    private final BenchServers servers;
    private final String database;
    private final Service query;
    private final Service index;
    private final long dossiers;
    private final LocalDate today;

    private Country(
            BenchServers servers, String database, Service query, Service index, long dossiers, LocalDate today) {
        this.servers = servers;
        this.database = database;
        this.query = query;
        this.index = index;
        this.dossiers = dossiers;
        this.today = today;
    }

    static Country start(BenchServers servers, Path folder, String query, String index, long dossiers, LocalDate today)
            throws IOException {
        return new Country(
                servers,
                query,
                Service.start("dossier-query", query, servers, folder),
                Service.start("index-calculator", index, servers, folder),
                dossiers,
                today);
    }

    /** How many are counted. */
    public long dossiers() {
        return dossiers;
    }

    /** The day after the last fact. */
    public LocalDate today() {
        return today;
    }

    /** Where dossier-query answers, without a slash at the end. */
    public String query() {
        return query.url();
    }

    /** Where the index calculator answers, without a slash at the end. */
    public String index() {
        return index.url();
    }

    /** A connection to the database of dossier-query. */
    public Connection connect() throws SQLException {
        return servers.connect(database);
    }

    /**
     * Units that have figures, by code.
     *
     * @param depth how many groups their codes have: 1 for provinces
     */
    public List<String> units(int depth) throws SQLException {
        try (Connection connection = connect()) {
            return new Script(connection).texts("""
                    select unit
                    from (select distinct unit from tally_month) known
                    where cardinality(string_to_array(unit, '.')) = %d
                    order by unit
                    """.formatted(depth));
        }
    }

    @Override
    public void close() {
        index.close();
        query.close();
    }
}
