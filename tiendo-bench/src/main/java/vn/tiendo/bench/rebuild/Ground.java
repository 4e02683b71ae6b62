package vn.tiendo.bench.rebuild;

import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.year.ToldYear;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.Ports;
import vn.tiendo.processes.Query;

/**
 * What all contestants stand on: the events, in the store and on the topic, and dossier-query's database with all of them
 * counted.
 *
 * @param events how many
 * @param position of the last one
 */
record Ground(BenchServers servers, Path folder, long events, long position) {
    private static final Application COMMAND = Application.ALL.get(0);
    private static final Application QUERY = Application.ALL.get(1);
    static final String STORE = COMMAND.database();
    static final String LIVE = QUERY.database();

    /** Lets the product take the events in, and stops it. */
    static Ground lay(BenchServers servers, Path folder, int dossiers) throws Exception {
        servers.createDatabase(STORE);
        servers.createDatabase(LIVE);
        int door = Ports.free();
        try (ConfigurableApplicationContext _ = start(servers, folder, COMMAND, STORE, door);
                ConfigurableApplicationContext _ = start(servers, folder, QUERY, LIVE, Ports.free());
                Query store = new Query(servers.connect(STORE));
                Query query = new Query(servers.connect(LIVE))) {
            long events = new ToldYear(dossiers).tell("http://127.0.0.1:" + door);
            ToldYear.awaitStored(store, events);
            ToldYear.awaitFolded(query, store);
            store.vacuum();
            query.vacuum();
            return new Ground(servers, folder, events, store.number("select max(position) from dossier_event"));
        }
    }

    /** Before each turn: nobody pays for what the one before has left in memory. */
    void settle() throws SQLException {
        try (Query server = new Query(servers.connect("postgres"))) {
            server.execute("checkpoint");
        }
    }

    /** Removes a database that is needed no more, and whatever PostgreSQL still does about it. */
    void drop(String database) throws SQLException {
        try (Query server = new Query(servers.connect("postgres"))) {
            server.execute("drop database " + database + " with (force)");
        }
    }

    /** Starts dossier-query on one of its databases. */
    ConfigurableApplicationContext startQuery(String database, int port) {
        return start(servers, folder, QUERY, database, port);
    }

    private static ConfigurableApplicationContext start(
            BenchServers servers, Path folder, Application application, String database, int port) {
        return application.start(new Application.Place(
                folder.resolve("web"), servers.jdbcUrl(database), servers.kafka(), port, "bench"));
    }
}
