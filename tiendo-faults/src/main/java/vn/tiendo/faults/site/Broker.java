package vn.tiendo.faults.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.processes.BrokerProcess;
import vn.tiendo.processes.Signals;

/** The Kafka node. */
public final class Broker implements Part {
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable BrokerProcess process;

    Broker(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "broker";
    }

    /** Where clients connect. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public boolean isThere() {
        return process != null && process.isAlive();
    }

    @Override
    public void start() throws IOException {
        if (!isThere()) {
            process = BrokerProcess.start(folder, port, controllerPort);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void kill() throws InterruptedException {
        there().kill();
    }

    /** Its disk is gone, with all topics and whatever it knew; it must not be there. */
    public void lose() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Override
    public void pause() throws IOException, InterruptedException {
        Signals.pause(there().pid());
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Signals.resume(there().pid());
    }

    private BrokerProcess there() {
        return Objects.requireNonNull(process, "the broker was not started");
    }
}
