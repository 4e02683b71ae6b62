package vn.tiendo.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.tiendo.local.kafka.LocalBroker;
import vn.tiendo.local.postgres.LocalPostgres;
import vn.tiendo.processes.CpuTime;
import vn.tiendo.processes.Ports;

/** PostgreSQL and Kafka on free ports, that write every commit to disk; all contestants use the same. */
public final class BenchServers implements AutoCloseable {
    private final LocalPostgres postgres;
    private final LocalBroker broker;
    private final int kafkaPort;
    private final long postmaster;

    private BenchServers(LocalPostgres postgres, LocalBroker broker, int kafkaPort, long postmaster) {
        this.postgres = postgres;
        this.broker = broker;
        this.kafkaPort = kafkaPort;
        this.postmaster = postmaster;
    }

    /** Starts both on empty folders below this one. */
    public static BenchServers start(Path folder) throws Exception {
        int kafkaPort = Ports.free();
        Path data = folder.resolve("postgres");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopLeftover(data), "stop-postgres"));
        LocalPostgres postgres = LocalPostgres.start(data, Ports.free(), List.of());
        LocalBroker broker = LocalBroker.start(folder.resolve("kafka"), kafkaPort, Ports.free());
        return new BenchServers(postgres, broker, kafkaPort, postmaster(data.resolve("data")));
    }

    /** PostgreSQL has a process of its own, which would outlive a bench that is interrupted. */
    private static void stopLeftover(Path data) {
        try {
            LocalPostgres.stopLeftover(data);
        } catch (IOException failure) {
            System.err.println("PostgreSQL may still run on " + data + ": " + failure.getMessage());
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }

    /** Where Kafka clients connect. */
    public String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Where a database is reached, with its user. */
    public String jdbcUrl(String database) {
        return postgres.url(database) + "?user=postgres";
    }

    /** A connection of its own. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    /** Makes an empty database in place of whatever was there; whoever was connected to it is thrown out. */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        }
    }

    /** CPU seconds of this process, in which the broker runs, and of PostgreSQL. */
    public double cpuSeconds() throws IOException {
        return CpuTime.ofThisProcess() + CpuTime.ofTree(postmaster);
    }

    @Override
    public void close() throws IOException {
        broker.close();
        postgres.close();
    }
}
