package vn.tiendo.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Ports;
import vn.tiendo.local.run.Sampling;

/** An installation to be looked at: the whole product with a sample year, on ports and in a folder of its own. */
final class SampleInstallation implements AutoCloseable {
    private final Path folder;
    private final Installation installation;

    private SampleInstallation(Path folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /**
     * Starts it, and returns when everything it was told can be seen.
     *
     * @param dossiers about how many it was told of
     * @throws Exception if a part does not start; what had started is stopped again
     */
    static SampleInstallation start(int dossiers) throws Exception {
        Path folder = Files.createTempDirectory("tiendo-browser");
        SampleInstallation started = new SampleInstallation(folder, Installation.start(folder, Ports.free()));
        try {
            Sampling.complete(started.installation, dossiers);
            return started;
        } catch (Exception failure) {
            started.close();
            throw failure;
        }
    }

    /** Where its dashboard is, without a slash at the end. */
    String dashboard() {
        return installation.url(Door.QUERY);
    }

    /** Where it takes events, without a slash at the end. */
    String door() {
        return installation.url(Door.COMMAND);
    }

    /** Stops it and forgets it. */
    @Override
    public void close() throws IOException, InterruptedException {
        installation.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
