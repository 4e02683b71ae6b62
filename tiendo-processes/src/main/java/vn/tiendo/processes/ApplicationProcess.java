package vn.tiendo.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.local.run.Application;

/** An application in a process of its own, as in production. It ends with the process that started it. */
public final class ApplicationProcess implements AutoCloseable {
    private static final long KIBIBYTE = 1024;

    private final Application application;
    private final Application.Place place;
    private final JavaProcess process;

    private ApplicationProcess(Application application, Application.Place place, JavaProcess process) {
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
        return start(application, place, heap, Map.of(), more);
    }

    /** @param environment in addition to that of this process */
    public static ApplicationProcess start(
            Application application,
            Application.Place place,
            String heap,
            Map<String, String> environment,
            String... more)
            throws IOException {
        Path log = place.web().resolve(application.name() + "-" + place.node() + ".log");
        return new ApplicationProcess(
                application,
                place,
                JavaProcess.start(new JavaProcess.Program(
                        ApplicationMain.class, heap, log, environment, arguments(application, place, more))));
    }

    private static List<String> arguments(Application application, Application.Place place, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                application.name(),
                place.web().toString(),
                place.database(),
                place.kafka(),
                Integer.toString(place.port()),
                place.node()));
        arguments.addAll(List.of(more));
        return arguments;
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

    public boolean isAlive() {
        return process.isAlive();
    }

    /** CPU seconds since it was started, of it alone: PostgreSQL and the broker have processes of their own. */
    public double cpuSeconds() throws IOException {
        return CpuTime.ofTree(pid());
    }

    /** Its heap as it is. */
    public Heap heap() throws IOException {
        return Heap.of(process.ask(ApplicationMain.HEAP));
    }

    /** Its heap after a full collection, which this brings about: what it needs. */
    public Heap heapCollected() throws IOException {
        return Heap.of(process.ask(ApplicationMain.COLLECTED));
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

    /** SIGKILL: no hook runs. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** Stops it as a service is stopped; kills it if that takes long. */
    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
