package vn.tiendo.faults.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Signals;

/** One process of an application: the first, or a second one beside it. Its address stays the same. */
public final class Instance implements Part {
    /** As in the images of production. */
    private static final int HEAP_MEBIBYTES = 512;

    /** Six processes are not to ask for more connections than the database has. */
    private static final String CONNECTIONS = "spring.datasource.hikari.maximum-pool-size";

    private static final String FEW = "8";

    /** Read by the launcher of the JVM. */
    private static final String OPTIONS = "JDK_JAVA_OPTIONS";

    /**
     * A start is most of what a cycle costs, and nothing here is measured by the speed of compiled code: the quick compiler
     * alone, and classes as an earlier process found them, make it a third.
     */
    private static final String STARTING_SOON = """
            -Xlog:disable -Xlog:all=error:stderr -XX:TieredStopAtLevel=1 -XX:+AutoCreateSharedArchive \
            -XX:SharedArchiveFile="%s\"""";

    private final Application application;
    private final Application.Place place;
    private final Path classes;
    private final Map<String, String> settings = new TreeMap<>(Map.of(CONNECTIONS, FEW));
    private Map<String, String> environment = Map.of();
    private volatile @Nullable ApplicationProcess process;

    /** @param classes a file of its own, where its classes are found the next time; it may outlive the installation */
    Instance(Application application, Application.Place place, Path classes) {
        this.application = application;
        this.place = place;
        this.classes = classes;
    }

    @Override
    public String name() {
        return application.name() + " " + place.node();
    }

    public Application application() {
        return application;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + place.port();
    }

    /** From its next start on: a setting that wins over its own. */
    public void set(String name, String value) {
        settings.put(name, value);
    }

    /** From its next start on: what its environment has in addition to that of this process. */
    public void environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
    }

    @Override
    public boolean isThere() {
        ApplicationProcess present = process;
        return present != null && present.isAlive();
    }

    @Override
    public void start() throws IOException {
        if (!isThere()) {
            String[] more = settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new);
            Map<String, String> variables = new TreeMap<>(environment);
            variables.put(OPTIONS, STARTING_SOON.formatted(classes));
            process = ApplicationProcess.start(application, place, HEAP_MEBIBYTES + "m", variables, more);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        ApplicationProcess present = process;
        if (present != null) {
            present.close();
        }
    }

    @Override
    public void kill() throws InterruptedException {
        there().kill();
    }

    @Override
    public void pause() throws IOException, InterruptedException {
        Signals.pause(there().pid());
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Signals.resume(there().pid());
    }

    /** What it holds; it is collected for this. */
    public Memory memory() throws IOException {
        ApplicationProcess present = there();
        return new Memory(name(), present.heapCollected().used(), (long) HEAP_MEBIBYTES << 20, present.mostResident());
    }

    private ApplicationProcess there() {
        return Objects.requireNonNull(process, name() + " was not started");
    }
}
