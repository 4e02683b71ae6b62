package vn.tiendo.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.run.Application;

/** An application in a process of its own, as in production. It ends with the process that started it. */
public final class ApplicationProcess implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final long KIBIBYTE = 1024;

    /** What the images of the applications are started with, but for the heap. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private final Application application;
    private final Application.Place place;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    private ApplicationProcess(
            Application application, Application.Place place, Process process, BufferedReader answers) {
        this.application = application;
        this.place = place;
        this.process = process;
        this.answers = answers;
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
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
        BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
        if (!ApplicationMain.READY.equals(answers.readLine())) {
            process.destroyForcibly();
            throw new IOException(application.name() + " does not start; it says why:\n" + Files.readString(log));
        }
        return new ApplicationProcess(application, place, process, answers);
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

    /** Its heap as it is. */
    public Heap heap() throws IOException {
        return ask(ApplicationMain.HEAP);
    }

    /** Its heap after a full collection, which this brings about: what it needs. */
    public Heap heapCollected() throws IOException {
        return ask(ApplicationMain.COLLECTED);
    }

    private synchronized Heap ask(String question) throws IOException {
        questions.println(question);
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(application.name() + " has ended; its log says why: " + log(application, place));
        }
        return Heap.of(answer);
    }

    /** The most memory that it ever held, heap and all else, in bytes. */
    public long mostResident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Stops it as a service is stopped; kills it if that takes long. */
    @Override
    public void close() throws InterruptedException {
        questions.close();
        if (!process.waitFor(STOP_LIMIT)) {
            process.destroyForcibly().waitFor();
        }
    }
}
