package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Ports;
import vn.tiendo.processes.CpuTime;
import vn.tiendo.processes.Query;

/** {@code ./tiendo run --empty} in a process of its own, so that what loads it is not counted with it. */
final class Product implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final long STOP_LIMIT_SECONDS = 60;
    private static final Map<String, Door> FLAGS = Map.of(
            "--command-port", Door.COMMAND,
            "--query-port", Door.QUERY,
            "--index-port", Door.INDEX,
            "--kafka-port", Door.KAFKA,
            "--postgres-port", Door.POSTGRES);

    private final Path folder;
    private final Ports ports = Ports.free();
    private final Process process;

    private Product(Path folder) throws IOException {
        this.folder = folder;
        this.process = launch();
    }

    /** Returns when all three applications are ready. */
    static Product start(Path folder) throws Exception {
        Product product = new Product(Files.createDirectories(folder));
        try {
            product.awaitReady();
            return product;
        } catch (Exception failure) {
            product.close();
            throw failure;
        }
    }

    private Process launch() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--empty", "--data", folder.toString()));
        FLAGS.forEach((flag, door) -> arguments.addAll(List.of(flag, Integer.toString(ports.of(door)))));
        Process started = JavaProgram.with(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy, "stop-product"));
        return started;
    }

    private Path log() {
        return folder.resolve("product.log");
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        for (Door door : List.of(Door.COMMAND, Door.QUERY, Door.INDEX)) {
            while (!answers(door)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("the product does not start: " + Files.readString(log()));
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean answers(Door door) throws InterruptedException {
        try {
            return new Answers(url(door)).isThere("/actuator/health/readiness");
        } catch (IOException notYet) {
            return false;
        }
    }

    String url(Door door) {
        return "http://127.0.0.1:" + ports.of(door);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(ports.of(Door.POSTGRES), database));
    }

    /** An empty database beside those of the applications, on the same server. */
    void createDatabase(String name) throws SQLException {
        try (Query query = new Query(connect("postgres"))) {
            query.execute("create database " + name);
        }
    }

    /** CPU seconds of the applications, the broker and PostgreSQL. */
    double cpuSeconds() throws IOException {
        return CpuTime.ofTree(process.pid()) + postgresCpuSeconds();
    }

    /** CPU seconds of PostgreSQL, which is no child of the process that started it. */
    double postgresCpuSeconds() throws IOException {
        Path file = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
        return CpuTime.ofTree(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
