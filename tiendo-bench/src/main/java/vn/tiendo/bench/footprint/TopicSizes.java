package vn.tiendo.bench.footprint;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.LogDirDescription;

/** How large topics are on the broker's disk: the log segments of all partitions. */
final class TopicSizes {
    private TopicSizes() {}

    /** Bytes by topic, Kafka's own left out. */
    static Map<String, Long> of(String kafka) throws ExecutionException, InterruptedException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            var nodes = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            for (Map<String, LogDirDescription> folders :
                    admin.describeLogDirs(nodes).allDescriptions().get().values()) {
                folders.values().forEach(folder -> add(folder, sizes));
            }
        }
        return sizes;
    }

    private static void add(LogDirDescription folder, Map<String, Long> sizes) {
        folder.replicaInfos().forEach((partition, replica) -> {
            if (!partition.topic().startsWith("__")) {
                sizes.merge(partition.topic(), replica.size(), Long::sum);
            }
        });
    }
}
