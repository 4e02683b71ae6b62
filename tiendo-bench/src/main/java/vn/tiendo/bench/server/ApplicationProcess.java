package vn.tiendo.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.local.run.Application;

/** An application in a process of its own, as in production. It ends with the process that started it. */
public final class ApplicationProcess implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** What the images of the applications are started with, but for the heap. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Application application;
    private final Application.Place place;
    private final Process process;

    private ApplicationProcess(Application application, Application.Place place, Process process) {
        this.application = application;
        this.place = place;
        this.process = process;
    }

    /**
     * Starts it, and returns when it is ready. Its log is in the folder of the place.
     *
     * @param heap the greatest, such as {@code 512m}
     * @param more settings that win over its own, as {@code --name=value}
     * @throws IOException if it ends before it is ready
     */
    public static ApplicationProcess start(
            Application application, Application.Place place, String heap, String... more) throws IOException {
        Files.createDirectories(place.web());
        Path log = log(application, place);
        Process process = new ProcessBuilder(command(application, place, heap, more))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        if (!ApplicationMain.READY.equals(output.readLine())) {
            process.destroyForcibly();
            throw new IOException(application.name() + " does not start; it says why:\n" + Files.readString(log));
        }
        return new ApplicationProcess(application, place, process);
    }

    private static Path log(Application application, Application.Place place) {
        return place.web().resolve(application.name() + "-" + place.node() + ".log");
    }

    private static List<String> command(Application application, Application.Place place, String heap, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ApplicationMain.class.getName()));
        command.addAll(List.of(
                application.name(),
                place.web().toString(),
                place.database(),
                place.kafka(),
                Integer.toString(place.port()),
                place.node()));
        command.addAll(List.of(more));
        return command;
    }

    public Application application() {
        return application;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + place.port();
    }

    public long pid() {
        return process.pid();
    }

    /** CPU seconds since it was started, of it alone: PostgreSQL and the broker have processes of their own. */
    public double cpuSeconds() throws IOException {
        return CpuTime.ofTree(pid());
    }

    /** Stops it as a service is stopped; kills it if that takes long. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(STOP_LIMIT)) {
            process.destroyForcibly().waitFor();
        }
    }
}
