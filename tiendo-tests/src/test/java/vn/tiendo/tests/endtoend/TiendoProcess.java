package vn.tiendo.tests.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tiendo.local.Tiendo;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Ports;

/** {@code ./tiendo run --empty} as a process of its own, which can be killed. */
final class TiendoProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final Ports ports;
    private Process process;

    private TiendoProcess(Path folder, Ports ports) throws IOException {
        this.folder = folder;
        this.ports = ports;
        process = launch();
    }

    static TiendoProcess start(Path folder) throws IOException {
        TiendoProcess started = new TiendoProcess(folder, Ports.free());
        started.awaitReady();
        return started;
    }

    String url(Door door) {
        return "http://127.0.0.1:" + ports.of(door);
    }

    /** SIGKILL: no hook runs, and PostgreSQL lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as whoever runs a service stops it: what is under way is finished, within the time that is documented. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP)) {
            kill();
            throw new IllegalStateException("has not stopped within " + LONGEST_STOP);
        }
    }

    void restart() throws IOException {
        process = launch();
        awaitReady();
    }

    /** Waits until the store holds that many events and the figures include them. */
    void awaitRead(long events) {
        JdbcClient store = database("dossier_command");
        await().atMost(PATIENCE)
                .until(() -> store.sql("select count(*) from dossier_event")
                                .query(Long.class)
                                .single()
                        == events);
        long position = store.sql("select max(position) from dossier_event")
                .query(Long.class)
                .single();
        await().atMost(PATIENCE)
                .until(() -> database("dossier_query")
                                .sql("select coalesce(min(position), 0) from store_position")
                                .query(Long.class)
                                .single()
                        >= position);
    }

    private JdbcClient database(String name) {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(ports.of(Door.POSTGRES), name)));
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // lives for seconds: a good compiler's work would not pay
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Tiendo.class.getName(),
                "run",
                "--empty",
                "--data",
                folder.toString()));
        Map.of(
                        "--command-port", Door.COMMAND,
                        "--query-port", Door.QUERY,
                        "--index-port", Door.INDEX,
                        "--kafka-port", Door.KAFKA,
                        "--postgres-port", Door.POSTGRES)
                .forEach((flag, door) -> command.addAll(List.of(flag, String.valueOf(ports.of(door)))));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        for (Door door : List.of(Door.COMMAND, Door.QUERY, Door.INDEX)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url(door) + "/actuator/health/readiness"))
                    .build();
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE)) {
            kill();
        }
    }
}
