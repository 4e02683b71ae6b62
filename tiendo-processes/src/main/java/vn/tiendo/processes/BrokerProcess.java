package vn.tiendo.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Kafka node in a process of its own, whose log outlives it. It ends with the process that started it. */
public final class BrokerProcess implements AutoCloseable {
    private static final String HEAP = "256m";

    private final JavaProcess process;

    private BrokerProcess(JavaProcess process) {
        this.process = process;
    }

    /** Starts it on the loopback address, and returns when it is ready. Its own log is beside its folder. */
    public static BrokerProcess start(Path folder, int port, int controllerPort) throws IOException {
        List<String> arguments = List.of(folder.toString(), Integer.toString(port), Integer.toString(controllerPort));
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        return new BrokerProcess(
                JavaProcess.start(new JavaProcess.Program(BrokerMain.class, HEAP, log, Map.of(), arguments)));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
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
