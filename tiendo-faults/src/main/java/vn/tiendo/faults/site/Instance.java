package vn.tiendo.faults.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Signals;

/** One process of an application: the first, or a second one beside it. Its address stays the same. */
public final class Instance implements Part {
    private static final String HEAP = "384m";

    /** Six processes are not to ask for more connections than the database has. */
    private static final String CONNECTIONS = "--spring.datasource.hikari.maximum-pool-size=8";

    private final Application application;
    private final Application.Place place;
    private final List<String> more = new ArrayList<>(List.of(CONNECTIONS));
    private Map<String, String> environment = Map.of();
    private @Nullable ApplicationProcess process;

    Instance(Application application, Application.Place place) {
        this.application = application;
        this.place = place;
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

    /** From its next start on: a setting that wins over its own, as {@code --name=value}. */
    public void set(String setting) {
        more.add(setting);
    }

    /** From its next start on: what its environment has in addition to that of this process. */
    public void environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
    }

    @Override
    public boolean isThere() {
        return process != null && process.isAlive();
    }

    @Override
    public void start() throws IOException {
        if (!isThere()) {
            process = ApplicationProcess.start(application, place, HEAP, environment, more.toArray(String[]::new));
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

    @Override
    public void pause() throws IOException, InterruptedException {
        Signals.pause(there().pid());
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        Signals.resume(there().pid());
    }

    private ApplicationProcess there() {
        return Objects.requireNonNull(process, name() + " was not started");
    }
}
