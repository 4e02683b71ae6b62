package vn.tiendo.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import vn.tiendo.local.kafka.LocalBroker;
import vn.tiendo.local.postgres.LocalPostgres;
import vn.tiendo.local.token.Token;

/** Everything on one machine, in one process: PostgreSQL, Kafka and the three applications. */
public final class Installation implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final Ports ports;
    private final Security security;
    private final Started started = new Started(STOP_LIMIT);

    private Installation(DataFolder folder, Ports ports, Security security) {
        this.folder = folder;
        this.ports = ports;
        this.security = security;
    }

    /**
     * Starts everything on what the folder holds, and returns when all three applications are ready.
     *
     * @throws Refused if the folder or a port is in use
     * @throws Exception if a part does not start; what had started is stopped again
     */
    public static Installation start(Path data, Ports ports) throws Exception {
        return start(data, ports, false);
    }

    /**
     * The same.
     *
     * @param secured whether everybody is asked who they are
     */
    public static Installation start(Path data, Ports ports, boolean secured) throws Exception {
        Installation installation = open(data, ports, secured);
        try {
            installation.start();
            return installation;
        } catch (Exception failure) {
            installation.close();
            throw failure;
        }
    }

    /** Takes the folder and makes sure of the ports, before anything is started or deleted. */
    static Installation open(Path data, Ports ports, boolean secured) throws IOException, Refused {
        DataFolder folder = DataFolder.take(data);
        LocalPostgres.stopLeftover(folder.postgres()); // it may hold the port
        Set<Door> needed = secured ? EnumSet.allOf(Door.class) : EnumSet.complementOf(EnumSet.of(Door.LOGIN));
        List<Door> taken = ports.taken(needed);
        if (!taken.isEmpty()) {
            folder.close();
            throw new Refused(taken.stream().map(door -> inUse(door, ports)).collect(Collectors.joining("\n")));
        }
        return new Installation(folder, ports, secured ? new Security.Asked(folder, ports) : new Security.Open());
    }

    private static String inUse(Door door, Ports ports) {
        return "Port %d, for %s, is in use. Free it, or choose another with %s or %s."
                .formatted(ports.of(door), door.purpose(), door.flag(), door.variable());
    }

    /** The servers side by side, then the applications, upstream first. */
    void start() throws Exception {
        Logging.prepare();
        FutureTask<LocalBroker> broker = inBackground(this::startBroker);
        startPostgres();
        join(broker);
        security.start(started);
        for (Application application : Application.ALL) {
            List<String> more = security.settings(application);
            started.start(application.name(), () -> application.start(folder, ports, more));
        }
    }

    private LocalBroker startBroker() throws Exception {
        return started.start(
                "kafka", () -> LocalBroker.start(folder.kafka(), ports.of(Door.KAFKA), ports.controller()));
    }

    private LocalPostgres startPostgres() throws Exception {
        List<String> databases =
                Application.ALL.stream().map(Application::database).toList();
        return started.start(
                "postgres", () -> LocalPostgres.start(folder.postgres(), ports.of(Door.POSTGRES), databases));
    }

    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task, "start-kafka").start();
        return task;
    }

    private static void join(FutureTask<?> task) throws Exception {
        try {
            task.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    /** With which the sample year is told. */
    Token sampleToken() {
        return security.sampleToken();
    }

    /** Whether everybody is asked who they are, and how they show it. */
    Security security() {
        return security;
    }

    /** What runs, for one more part that is to be stopped before the others. */
    Started started() {
        return started;
    }

    DataFolder folder() {
        return folder;
    }

    /** Where the service behind this door answers, without a slash at the end. */
    public String url(Door door) {
        return "http://127.0.0.1:" + ports.of(door);
    }

    /** Where Kafka clients connect. */
    public String kafka() {
        return "127.0.0.1:" + ports.of(Door.KAFKA);
    }

    /** Where a database is reached, with its user. */
    public String jdbcUrl(String database) {
        return LocalPostgres.url(ports.of(Door.POSTGRES), database) + "?user=postgres";
    }

    /** Stops everything, the latest first, and gives the folder back. The data stays. */
    @Override
    public synchronized void close() throws IOException, InterruptedException {
        try (folder) {
            started.close();
            LocalPostgres.stopLeftover(folder.postgres()); // one whose start was cut short, or whose stop took long
        }
    }
}
