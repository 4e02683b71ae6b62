package vn.tiendo.bench.poison;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.bench.endtoend.Answers;
import vn.tiendo.bench.endtoend.Stages;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.local.run.Application;
import vn.tiendo.local.run.Door;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Ports;
import vn.tiendo.processes.Query;
import vn.tiendo.processes.Signals;

/** Applications in processes of their own, on a PostgreSQL and a broker of their own. */
final class Installation implements AutoCloseable {
    /** What the images of production have of their 768 MiB. */
    private static final String HEAP = "512m";

    /** The number of the lock that the one relay holds which has the turn. */
    private static final String HOLD_RELAY = "select pg_advisory_lock(2)";

    private static final String READ =
            "select coalesce(sum(next_offset), 0) from feed_position where feed = 'dossier-command'";
    private static final long BETWEEN_LOOKS_MILLIS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchServers servers;
    private final List<ApplicationProcess> processes = new ArrayList<>();
    private @Nullable Query relay;
    private @Nullable Query store;

    private Installation(BenchServers servers) {
        this.servers = servers;
    }

    /** The command application alone, and its relay kept waiting: what follows upon storing is no part of the question. */
    static Installation storing(Path folder) throws Exception {
        return start(folder, Application.ALL.subList(0, 1));
    }

    /** All three applications. */
    static Installation whole(Path folder) throws Exception {
        return start(folder, Application.ALL);
    }

    private static Installation start(Path folder, List<Application> applications) throws Exception {
        Installation installation = new Installation(BenchServers.start(folder));
        try {
            for (Application application : applications) {
                installation.servers.createDatabase(application.database());
                if (applications.size() == 1) {
                    installation.holdRelay(application.database());
                }
                installation.start(application, folder);
            }
            installation.store = installation.query(applications.getFirst().database());
            return installation;
        } catch (Exception failure) {
            installation.close();
            throw failure;
        }
    }

    private void holdRelay(String database) throws SQLException {
        relay = query(database);
        relay.execute(HOLD_RELAY);
    }

    private Query query(String database) throws SQLException {
        return new Query(servers.connect(database));
    }

    private void start(Application application, Path folder) throws IOException {
        Application.Place place = new Application.Place(
                folder.resolve("web").resolve(application.name()),
                servers.jdbcUrl(application.database()),
                servers.kafka(),
                Ports.free(),
                "bench");
        processes.add(ApplicationProcess.start(application, place, HEAP));
    }

    String kafka() {
        return servers.kafka();
    }

    /** Where events are told. */
    String door() {
        return processes.getFirst().url();
    }

    /** Where each process of an application answers. */
    List<String> urls(Door door) {
        return processes.stream()
                .filter(process -> process.application().door() == door)
                .map(ApplicationProcess::url)
                .toList();
    }

    /** What is refused here. */
    Listed listed() {
        return new Listed(new Answers(door()));
    }

    /** Nothing is read until it goes on. */
    void pause() throws IOException, InterruptedException {
        Signals.pause(processes.getFirst().pid());
    }

    void resume() throws IOException, InterruptedException {
        Signals.resume(processes.getFirst().pid());
    }

    /** How many records of the topic are dealt with. */
    long read() throws SQLException {
        return store().number(READ);
    }

    /** Waits until so many are. */
    void awaitRead(long records) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read() < records) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("of %,d records %,d are read".formatted(records, read()));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** Waits until the figures of all units and the ranking include everything that was read. */
    void awaitVisible() throws Exception {
        try (Stages stages = new Stages(
                query("dossier_command"),
                new Answers(urls(Door.QUERY).getFirst()),
                new Answers(urls(Door.INDEX).getFirst()))) {
            stages.awaitVisible(read());
        }
    }

    /** Events in the store; counts them all. */
    long stored() throws SQLException {
        return store().number("select count(*) from dossier_event");
    }

    private Query store() {
        if (store == null) {
            throw new IllegalStateException("not started");
        }
        return store;
    }

    /** CPU seconds of all processes, of their PostgreSQL, and of this one, where brokers and load generator run. */
    double cpuSeconds() throws IOException {
        double sum = servers.cpuSeconds();
        for (ApplicationProcess process : processes) {
            sum += process.cpuSeconds();
        }
        return sum;
    }

    @Override
    public void close() throws Exception {
        for (ApplicationProcess process : processes.reversed()) {
            process.close();
        }
        for (Query query : new @Nullable Query[] {relay, store}) {
            if (query != null) {
                query.close();
            }
        }
        servers.close();
    }
}
