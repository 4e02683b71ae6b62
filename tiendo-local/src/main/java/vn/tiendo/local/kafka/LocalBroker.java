package vn.tiendo.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka node, broker and controller, inside this process, on the loopback address, with a log that outlives it. */
public final class LocalBroker implements AutoCloseable {
    /** Any identifier would do; a fixed one lets a folder be formatted again. */
    private static final String CLUSTER = "5L6g3nShT-eMCtK--X86sw";

    private static final String NODE = "1";
    private static final String CONTROLLER = "CONTROLLER";

    /** What one node on a small machine needs otherwise than a cluster. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", NODE),
            Map.entry("controller.listener.names", CONTROLLER),
            Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "3"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            // A killed process stays registered for so long, and its successor waits.
            Map.entry("broker.session.timeout.ms", "4000"));

    private final KafkaRaftServer server;

    private LocalBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /** Starts the node, making its folder on the first start. Topics are made by the applications that own them. */
    public static LocalBroker start(Path folder, int port, int controllerPort) throws Exception {
        format(folder);
        KafkaConfig config = new KafkaConfig(settings(folder, port, controllerPort), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new LocalBroker(server);
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(SETTINGS);
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("listeners", broker + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", broker);
        settings.setProperty("log.dirs", folder.toString());
        return settings;
    }

    /** Kafka writes {@code meta.properties} last, so a folder that has it is whole. */
    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(CLUSTER)
                .setNodeId(Integer.parseInt(NODE))
                .setControllerListenerName(CONTROLLER)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .run();
    }

    /** May take minutes, where the node waits for a controller that is gone; callers set their own limit. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
