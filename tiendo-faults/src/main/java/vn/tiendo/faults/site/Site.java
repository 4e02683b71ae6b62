package vn.tiendo.faults.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.run.Application;
import vn.tiendo.local.run.Door;
import vn.tiendo.processes.Ports;

/** A whole installation: PostgreSQL, a broker, and each application in one process, or in two. */
public final class Site implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final Broker broker;
    private final Topics topics;
    private final List<Instance> instances = new ArrayList<>();

    private Site(Path folder) throws IOException {
        this.folder = folder;
        database = new Database(folder.resolve("postgres"), Ports.free());
        broker = new Broker(folder.resolve("kafka"), Ports.free(), Ports.free());
        topics = new Topics(broker.address());
        for (String node : List.of("first", "second")) {
            for (Application application : Application.ALL) {
                instances.add(new Instance(application, place(application, node), classes(application, node)));
            }
        }
    }

    /** Starts everything on what the folder holds, each application once, and returns when all is ready. */
    public static Site start(Path folder) throws Exception {
        Site site = new Site(folder.toAbsolutePath());
        try {
            site.database.start();
            site.broker.start();
            for (Application application : Application.ALL) {
                site.first(application.door()).start();
            }
            return site;
        } catch (Exception failure) {
            site.close();
            throw failure;
        }
    }

    private Application.Place place(Application application, String node) throws IOException {
        return new Application.Place(
                folder.resolve(application.name()),
                database.url(application.database()),
                broker.address(),
                Ports.free(),
                node);
    }

    private Path classes(Application application, String node) {
        return folder.resolveSibling("%s-%s-%s.jsa".formatted(folder.getFileName(), application.name(), node));
    }

    /** Where everything of this installation is, and where faults may put things beside. */
    public Path folder() {
        return folder;
    }

    public Database database() {
        return database;
    }

    public Broker broker() {
        return broker;
    }

    public Topics topics() {
        return topics;
    }

    /** The process of an application that runs unless a fault stops it. */
    public Instance first(Door door) {
        return of(door).findFirst().orElseThrow();
    }

    /** The process of an application that does not run unless a fault starts it. */
    public Instance second(Door door) {
        return of(door).skip(1).findFirst().orElseThrow();
    }

    private Stream<Instance> of(Door door) {
        return instances.stream().filter(instance -> instance.application().door() == door);
    }

    /** The processes of applications that are there. */
    public List<Instance> running() {
        return instances.stream().filter(Instance::isThere).toList();
    }

    /** Downstream first. */
    @Override
    public void close() throws Exception {
        for (Instance instance : instances.reversed()) {
            instance.stop();
        }
        topics.close();
        broker.stop();
        database.stop();
    }
}
