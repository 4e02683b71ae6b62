package vn.tiendo.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.Ports;

/** One application of the product at work on a database. */
record Service(ConfigurableApplicationContext context, int port) implements AutoCloseable {
    /** Starts it by its name; its consumer group is that of the database, so that two do not share their partitions. */
    static Service start(String name, String database, BenchServers servers, Path folder) throws IOException {
        int port = Ports.free();
        Path web = Files.createDirectories(folder.resolve("web-" + database));
        Application.Place place = new Application.Place(web, servers.jdbcUrl(database), servers.kafka(), port, "bench");
        return new Service(
                application(name).start(place, "--spring.kafka.consumer.group-id=" + database.replace('_', '-')), port);
    }

    static Application application(String name) {
        return Application.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        context.close();
    }
}
