package vn.tiendo.bench.footprint;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Ports;
import vn.tiendo.processes.Query;

/** The three applications, each in a process of its own with a heap of the size that is promised. */
final class Product implements AutoCloseable {
    static final int HEAP_MEBIBYTES = 512;

    private final BenchServers servers;
    private final List<ApplicationProcess> processes = new ArrayList<>();
    private final Map<Application, Long> empty = new HashMap<>();

    private Product(BenchServers servers) {
        this.servers = servers;
    }

    static Product start(BenchServers servers, Path folder) throws Exception {
        Product product = new Product(servers);
        try {
            for (Application application : Application.ALL) {
                product.start(application, folder);
            }
            return product;
        } catch (Exception failure) {
            product.close();
            throw failure;
        }
    }

    private void start(Application application, Path folder) throws Exception {
        String database = application.database();
        servers.createDatabase(database);
        Application.Place place = new Application.Place(
                folder.resolve("web"), servers.jdbcUrl(database), servers.kafka(), Ports.free(), "bench");
        processes.add(ApplicationProcess.start(application, place, HEAP_MEBIBYTES + "m"));
        empty.put(application, size(application));
    }

    List<ApplicationProcess> processes() {
        return processes;
    }

    /** Where events are told. */
    String door() {
        return processes.getFirst().url();
    }

    /** What an application has put into its database since it was started on an empty one, in bytes. */
    long grown(Application application) throws SQLException {
        return size(application) - empty.getOrDefault(application, 0L);
    }

    private long size(Application application) throws SQLException {
        try (Query database = new Query(servers.connect(application.database()))) {
            database.vacuum();
            return database.number("select pg_database_size(current_database())");
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (ApplicationProcess process : processes.reversed()) {
            process.close();
        }
    }
}
