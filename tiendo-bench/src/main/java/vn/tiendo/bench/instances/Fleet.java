package vn.tiendo.bench.instances;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.bench.endtoend.Answers;
import vn.tiendo.bench.endtoend.Stages;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.local.run.Application;
import vn.tiendo.local.run.Door;
import vn.tiendo.processes.ApplicationProcess;
import vn.tiendo.processes.Ports;
import vn.tiendo.processes.Query;

/** The three applications, each in so many processes of its own on the same databases and topics. */
final class Fleet implements AutoCloseable {
    /** What the images of production have of their 768 MiB. */
    private static final String HEAP = "512m";

    private final BenchServers servers;
    private final int instances;
    private final List<ApplicationProcess> processes = new ArrayList<>();

    private Fleet(BenchServers servers, int instances) {
        this.servers = servers;
        this.instances = instances;
    }

    /** On servers of its own, with new databases and topics; returns when all processes are ready. */
    static Fleet start(Path folder, int instances) throws Exception {
        Fleet fleet = new Fleet(BenchServers.start(folder), instances);
        try {
            for (Application application : Application.ALL) {
                fleet.servers.createDatabase(application.database());
                fleet.start(application, folder);
            }
            return fleet;
        } catch (Exception failure) {
            fleet.close();
            throw failure;
        }
    }

    private void start(Application application, Path folder) throws IOException {
        for (int instance = 1; instance <= instances; instance++) {
            String node = "node-" + instance;
            Application.Place place = new Application.Place(
                    folder.resolve("web").resolve(application.name() + "-" + instance),
                    servers.jdbcUrl(application.database()),
                    servers.kafka(),
                    Ports.free(),
                    node);
            processes.add(ApplicationProcess.start(application, place, HEAP));
        }
    }

    int instances() {
        return instances;
    }

    /** Where each process of an application answers. */
    List<String> urls(Door door) {
        return processes.stream()
                .filter(process -> process.application().door() == door)
                .map(ApplicationProcess::url)
                .toList();
    }

    /** How far events have come here. */
    Stages stages() throws Exception {
        return new Stages(
                new Query(servers.connect("dossier_command")),
                new Answers(urls(Door.QUERY).getLast()),
                new Answers(urls(Door.INDEX).getLast()));
    }

    /** CPU seconds of all processes, of their PostgreSQL, and of this one, where brokers and load generator run. */
    double cpuSeconds() throws IOException {
        double sum = servers.cpuSeconds();
        for (ApplicationProcess process : processes) {
            sum += process.cpuSeconds();
        }
        return sum;
    }

    /** Downstream first. */
    @Override
    public void close() throws Exception {
        for (ApplicationProcess process : processes.reversed()) {
            process.close();
        }
        servers.close();
    }
}
